package io.cailian.onboarding.ui;

import java.util.Objects;
import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationFilter;
import io.cailian.onboarding.ApplicationLine;
import io.cailian.onboarding.ApplicationStatus;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * All applications of companies, as staff works with them.
 */
@StyleSheet("assets/supplier.css")
@Route("applications")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
@Menu(title = "onboarding.SupplierApplicationsView.title", order = 31, icon = "vaadin:clipboard-text")
class SupplierApplicationsView extends ListPage<ApplicationLine> {

	private final ApplicationDirectory directory;

	private final Formats formats;

	private final TextField text = searchField("onboarding.SupplierApplicationsView.search");

	private final ComboBox<ApplicationStatus> status = new ComboBox<>();

	SupplierApplicationsView(ApplicationDirectory directory, Formats formats, ListTools tools) {
		super("onboarding.SupplierApplicationsView.", tools);
		this.directory = directory;
		this.formats = formats;
		Texts.label(this.status, "onboarding.SupplierApplicationsView.status");
		this.status.setItems(ApplicationStatus.values());
		this.status.setClearButtonVisible(true);
		Texts.follow(this.status, (locale) -> this.status
			.setItemLabelGenerator((choice) -> getTranslation(locale, StatusTones.key(choice))));
		columns();
		filters().bind("q", this.text).bind("status", this.status, ApplicationStatus.class);
		show((offset, limit) -> this.directory.list(filter(), offset, limit),
				() -> (int) this.directory.count(filter()));
	}

	private void columns() {
		grid()
			.linkColumn("onboarding.SupplierApplicationsView.name", ApplicationLine::name,
					(line) -> "applications/" + line.id())
			.setFlexGrow(3);
		grid().textColumn("onboarding.SupplierApplicationsView.number", ApplicationLine::number);
		grid().textColumn(
				"onboarding.SupplierApplicationsView.identifier", (line) -> SupplierIdentifier
					.named(line.identifierScheme(), line.identifierValue(), this::getTranslation),
				(line) -> line.identifierValue());
		grid().textColumn("onboarding.SupplierApplicationsView.country", (line) -> line.country());
		grid().textColumn("onboarding.SupplierApplicationsView.contact", ApplicationLine::contactName);
		grid().statusColumn("onboarding.SupplierApplicationsView.status", (line) -> StatusTones.of(line.status()),
				(line) -> getTranslation(StatusTones.key(line.status())));
		grid().textColumn("onboarding.SupplierApplicationsView.since",
				(line) -> this.formats.shortInstant(line.statusSince(), getLocale()), ApplicationLine::statusSince);
		grid().whenEmpty(new EmptyState(VaadinIcon.CLIPBOARD_TEXT, "onboarding.SupplierApplicationsView.empty",
				"onboarding.SupplierApplicationsView.emptyHint"));
		opens((line) -> "applications/" + line.id());
	}

	private ApplicationFilter filter() {
		return new ApplicationFilter(Objects.requireNonNullElse(this.text.getValue(), ""),
				Optional.ofNullable(this.status.getValue()));
	}

}
