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
 * All suppliers, as staff works with them.
 */
@StyleSheet("assets/supplier.css")
@Route("suppliers")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
@Menu(title = "supplier.SuppliersView.title", order = 30, icon = "vaadin:factory")
class SuppliersView extends ListPage<SupplierLine> {

	private final SupplierDirectory directory;

	private final Formats formats;

	private final TextField text = searchField("supplier.SuppliersView.search");

	private final ComboBox<SupplierStatus> status = new ComboBox<>();

	SuppliersView(SupplierDirectory directory, Formats formats, ListTools tools) {
		super("supplier.SuppliersView.", tools);
		this.directory = directory;
		this.formats = formats;
		Texts.label(this.status, "supplier.SuppliersView.status");
		this.status.setItems(EnumSet.complementOf(EnumSet.of(SupplierStatus.MERGED)));
		this.status.setClearButtonVisible(true);
		Texts.follow(this.status, (locale) -> this.status
			.setItemLabelGenerator((choice) -> getTranslation(locale, StatusTones.key(choice))));
		columns();
		filters().bind("q", this.text).bind("status", this.status, SupplierStatus.class);
		show((offset, limit) -> this.directory.list(filter(), offset, limit),
				() -> (int) this.directory.count(filter()));
	}

	private void columns() {
		grid().linkColumn("supplier.SuppliersView.name", SupplierLine::name, (line) -> "suppliers/" + line.id())
			.setFlexGrow(3);
		grid().textColumn("supplier.SuppliersView.number", SupplierLine::number);
		grid().textColumn("supplier.SuppliersView.identifier", (line) -> SupplierIdentifier
			.named(line.identifierScheme(), line.identifierValue(), this::getTranslation),
				(line) -> line.identifierValue());
		grid().textColumn("supplier.SuppliersView.country", (line) -> line.country());
		grid().textColumn("supplier.SuppliersView.contact", SupplierLine::contactName);
		grid().statusColumn("supplier.SuppliersView.status", (line) -> StatusTones.of(line.status()),
				(line) -> getTranslation(StatusTones.key(line.status())));
		grid().textColumn("supplier.SuppliersView.since",
				(line) -> this.formats.shortInstant(line.statusSince(), getLocale()), SupplierLine::statusSince);
		grid().whenEmpty(
				new EmptyState(VaadinIcon.FACTORY, "supplier.SuppliersView.empty", "supplier.SuppliersView.emptyHint"));
		opens((line) -> "suppliers/" + line.id());
	}

	private SupplierFilter filter() {
		return new SupplierFilter(Objects.requireNonNullElse(this.text.getValue(), ""),
				Optional.ofNullable(this.status.getValue()));
	}

}
