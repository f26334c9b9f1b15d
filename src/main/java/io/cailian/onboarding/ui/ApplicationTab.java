package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Set;

import io.cailian.identity.Roles;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationLine;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The applications of a company on its supplier page, the newest first.
 */
@org.springframework.stereotype.Component
class ApplicationTab implements SupplierTab {

	private static final String KEY = "onboarding.ApplicationTab.";

	private final SupplierDirectory suppliers;

	private final ApplicationDirectory directory;

	private final Formats formats;

	ApplicationTab(SupplierDirectory suppliers, ApplicationDirectory directory, Formats formats) {
		this.suppliers = suppliers;
		this.directory = directory;
		this.formats = formats;
	}

	@Override
	public String titleKey() {
		return "onboarding.SupplierApplicationsView.title";
	}

	@Override
	public String anchor() {
		return "applications";
	}

	@Override
	public int order() {
		return 80;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
				Roles.ADMIN);
	}

	@Override
	public Component content(SupplierId supplier) {
		List<ApplicationLine> applications = this.suppliers.find(supplier)
			.map((details) -> this.directory.of(supplier, details.identifier()))
			.orElse(List.of());
		if (applications.isEmpty()) {
			return new EmptyState(VaadinIcon.CLIPBOARD_TEXT, KEY + "none", KEY + "noneHint");
		}
		UnorderedList list = new UnorderedList();
		list.addClassName("upload-files");
		applications.forEach((application) -> list.add(line(application)));
		return list;
	}

	private ListItem line(ApplicationLine application) {
		Span submitted = new Span();
		Texts.follow(submitted, (locale) -> submitted.setText(this.formats.instant(application.submittedAt(), locale)));
		return new ListItem(new Anchor("applications/" + application.id(), application.number()),
				StatusTones.badge(application.status()), submitted);
	}

}
