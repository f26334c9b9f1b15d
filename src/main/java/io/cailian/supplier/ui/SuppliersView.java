package io.cailian.supplier.ui;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFilter;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierLine;
import io.cailian.supplier.SupplierStatus;
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
 * All suppliers, as staff works with them.
 */
@StyleSheet("assets/supplier.css")
@Route("suppliers")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
@Menu(title = "supplier.SuppliersView.title", order = 30, icon = "vaadin:factory")
class SuppliersView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private final SupplierDirectory directory;

	private final Formats formats;

	private final TextField text = new TextField();

	private final ComboBox<SupplierStatus> status = new ComboBox<>();

	private final Span count = new Span();

	private final ListGrid<SupplierLine> grid = new ListGrid<>("supplier.SuppliersView.title");

	SuppliersView(SupplierDirectory directory, Formats formats) {
		this.directory = directory;
		this.formats = formats;
		Texts.label(this.text, "supplier.SuppliersView.search");
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		Texts.label(this.status, "supplier.SuppliersView.status");
		this.status.setItems(EnumSet.complementOf(EnumSet.of(SupplierStatus.MERGED)));
		this.status.setClearButtonVisible(true);
		Texts.follow(this.status, (locale) -> this.status
			.setItemLabelGenerator((choice) -> getTranslation(locale, StatusTones.key(choice))));
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text)
			.bind("status", this.status, SupplierStatus.class)
			.onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		Texts.follow(this.count, (locale) -> sayCount());
		this.grid.setItems((query) -> this.directory.list(filter(), query.getOffset(), query.getLimit()).stream(),
				(query) -> (int) this.directory.count(filter()));
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader("supplier.SuppliersView.title"), filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
	}

	private void columns() {
		this.grid.linkColumn("supplier.SuppliersView.name", SupplierLine::name, (line) -> "suppliers/" + line.id())
			.setFlexGrow(3);
		this.grid.textColumn("supplier.SuppliersView.number", SupplierLine::number);
		this.grid.textColumn("supplier.SuppliersView.identifier", (line) -> SupplierIdentifier
			.named(line.identifierScheme(), line.identifierValue(), this::getTranslation));
		this.grid.textColumn("supplier.SuppliersView.country", (line) -> line.country());
		this.grid.textColumn("supplier.SuppliersView.contact", SupplierLine::contactName);
		this.grid.statusColumn("supplier.SuppliersView.status", (line) -> StatusTones.of(line.status()),
				(line) -> getTranslation(StatusTones.key(line.status())));
		this.grid.textColumn("supplier.SuppliersView.since",
				(line) -> this.formats.shortInstant(line.statusSince(), getLocale()));
		this.grid.whenEmpty(
				new EmptyState(VaadinIcon.FACTORY, "supplier.SuppliersView.empty", "supplier.SuppliersView.emptyHint"));
		this.grid.onOpen((line) -> getUI().ifPresent((ui) -> ui.navigate("suppliers/" + line.id())));
	}

	private SupplierFilter filter() {
		return new SupplierFilter(Objects.requireNonNullElse(this.text.getValue(), ""),
				Optional.ofNullable(this.status.getValue()));
	}

	private void load() {
		this.grid.getDataProvider().refreshAll();
		sayCount();
	}

	private void sayCount() {
		this.count.setText(getTranslation("supplier.SuppliersView.count", this.directory.count(filter())));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("supplier.SuppliersView.title");
	}

}
