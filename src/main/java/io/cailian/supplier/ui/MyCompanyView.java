package io.cailian.supplier.ui;

import io.cailian.identity.Roles;
import io.cailian.supplier.OwnCompany;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.SupplierDocuments;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.PageHeader;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * What a supplier's people see of their own company, and of no other.
 */
@StyleSheet("assets/supplier.css")
@Route("my-company")
@RolesAllowed(Roles.SUPPLIER)
@Menu(title = "supplier.MyCompanyView.title", order = 90, icon = "vaadin:building-o")
class MyCompanyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private final OwnCompany company;

	private final SupplierDocuments documents;

	private final SupplierSections added;

	MyCompanyView(OwnCompany company, SupplierDocuments documents, SupplierSections added) {
		this.company = company;
		this.documents = documents;
		this.added = added;
		getContent().addClassName("page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		getContent().removeAll();
		this.company.details()
			.ifPresentOrElse(this::show, () -> getContent().add(new EmptyState(VaadinIcon.BUILDING,
					"supplier.MyCompanyView.none", "supplier.MyCompanyView.noneHint")));
	}

	private void show(SupplierDetails own) {
		Div sections = new Div(SupplierFactSections.company(own), SupplierFactSections.contact(own),
				SupplierFactSections.bank(own.bank()), SupplierFactSections.documents(own, this.documents));
		this.added.own().forEach(sections::add);
		sections.addClassName("object-sections");
		getContent().add(
				new PageHeader().title(own.name()).subtitle(own.number()).badges(StatusTones.badge(own.status())),
				this.added.ownFigures(), this.added.ownWay(), sections);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("supplier.MyCompanyView.title");
	}

}
