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
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
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
class SupplierApplicationsView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private final ApplicationDirectory directory;

	private final Formats formats;

	private final TextField text = new TextField();

	private final ComboBox<ApplicationStatus> status = new ComboBox<>();

	private final Span count = new Span();

	private final ListGrid<ApplicationLine> grid = new ListGrid<>("onboarding.SupplierApplicationsView.title");

	SupplierApplicationsView(ApplicationDirectory directory, Formats formats) {
		this.directory = directory;
		this.formats = formats;
		Texts.label(this.text, "onboarding.SupplierApplicationsView.search");
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		Texts.label(this.status, "onboarding.SupplierApplicationsView.status");
		this.status.setItems(ApplicationStatus.values());
		this.status.setClearButtonVisible(true);
		Texts.follow(this.status, (locale) -> this.status
			.setItemLabelGenerator((choice) -> getTranslation(locale, StatusTones.key(choice))));
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text)
			.bind("status", this.status, ApplicationStatus.class)
			.onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		Texts.follow(this.count, (locale) -> sayCount());
		this.grid.setItems((query) -> this.directory.list(filter(), query.getOffset(), query.getLimit()).stream(),
				(query) -> (int) this.directory.count(filter()));
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader("onboarding.SupplierApplicationsView.title"), filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
	}

	private void columns() {
		this.grid
			.linkColumn("onboarding.SupplierApplicationsView.name", ApplicationLine::name,
					(line) -> "applications/" + line.id())
			.setFlexGrow(3);
		this.grid.textColumn("onboarding.SupplierApplicationsView.number", ApplicationLine::number);
		this.grid.textColumn("onboarding.SupplierApplicationsView.identifier", (line) -> SupplierIdentifier
			.named(line.identifierScheme(), line.identifierValue(), this::getTranslation));
		this.grid.textColumn("onboarding.SupplierApplicationsView.country", (line) -> line.country());
		this.grid.textColumn("onboarding.SupplierApplicationsView.contact", ApplicationLine::contactName);
		this.grid.statusColumn("onboarding.SupplierApplicationsView.status", (line) -> StatusTones.of(line.status()),
				(line) -> getTranslation(StatusTones.key(line.status())));
		this.grid.textColumn("onboarding.SupplierApplicationsView.since",
				(line) -> this.formats.shortInstant(line.statusSince(), getLocale()));
		this.grid.whenEmpty(new EmptyState(VaadinIcon.CLIPBOARD_TEXT, "onboarding.SupplierApplicationsView.empty",
				"onboarding.SupplierApplicationsView.emptyHint"));
		this.grid.onOpen((line) -> getUI().ifPresent((ui) -> ui.navigate("applications/" + line.id())));
	}

	private ApplicationFilter filter() {
		return new ApplicationFilter(Objects.requireNonNullElse(this.text.getValue(), ""),
				Optional.ofNullable(this.status.getValue()));
	}

	private void load() {
		this.grid.getDataProvider().refreshAll();
		sayCount();
	}

	private void sayCount() {
		this.count.setText(getTranslation("onboarding.SupplierApplicationsView.count", this.directory.count(filter())));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("onboarding.SupplierApplicationsView.title");
	}

}
