package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Optional;

import io.cailian.onboarding.ApplicationDetails;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.spi.SupplierPagePart;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;
import org.springframework.core.annotation.Order;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * The applications of a company on its supplier page, the newest first.
 */
@org.springframework.stereotype.Component
@Order(10)
class SupplierApplicationsPart implements SupplierPagePart {

	private final ApplicationDirectory directory;

	private final Formats formats;

	SupplierApplicationsPart(ApplicationDirectory directory, Formats formats) {
		this.directory = directory;
		this.formats = formats;
	}

	@Override
	public String titleKey() {
		return "onboarding.SupplierApplicationsView.title";
	}

	@Override
	public Optional<Component> of(SupplierDetails supplier) {
		List<ApplicationDetails> applications = this.directory.of(supplier.identifier());
		if (applications.isEmpty()) {
			return Optional.empty();
		}
		UnorderedList list = new UnorderedList();
		list.addClassName("upload-files");
		applications.forEach((application) -> list.add(line(application)));
		return Optional.of(list);
	}

	private ListItem line(ApplicationDetails application) {
		Span submitted = new Span();
		Texts.follow(submitted, (locale) -> submitted.setText(this.formats.instant(application.submittedAt(), locale)));
		return new ListItem(new Anchor("applications/" + application.id(), application.number()),
				StatusTones.badge(application.status()), submitted);
	}

}
