package io.cailian.supplier.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.supplier.BankAccountReveal;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierDocuments;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.uikit.FactList;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

/**
 * One supplier: who it is, what it handed in, who acts for it, and what other modules
 * know of it.
 */
@StyleSheet("assets/supplier.css")
@Route("suppliers/:id")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
class SupplierView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private final SupplierDirectory directory;

	private final SupplierDocuments documents;

	private final BankAccountReveal reveal;

	private final SupplierSections added;

	private final CurrentUser currentUser;

	private String name = "";

	SupplierView(SupplierDirectory directory, SupplierDocuments documents, BankAccountReveal reveal,
			SupplierSections added, CurrentUser currentUser) {
		this.directory = directory;
		this.documents = documents;
		this.reveal = reveal;
		this.added = added;
		this.currentUser = currentUser;
		getContent().addClassName("page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Optional<SupplierId> survivor = event.getRouteParameters()
			.get("id")
			.flatMap(SupplierView::id)
			.flatMap(this.directory::mergedInto);
		if (survivor.isPresent()) {
			event.forwardTo("suppliers/" + survivor.get());
			return;
		}
		SupplierDetails supplier = event.getRouteParameters()
			.get("id")
			.flatMap(SupplierView::id)
			.flatMap(this.directory::find)
			.orElseThrow(NotFoundException::new);
		this.name = supplier.name();
		Div sections = new Div(SupplierFactSections.company(supplier), SupplierFactSections.contact(supplier),
				bank(supplier), SupplierFactSections.documents(supplier, this.documents), accounts(supplier));
		this.added.of(supplier.id()).forEach(sections::add);
		sections.addClassName("object-sections");
		getContent().removeAll();
		getContent().add(
				new PageHeader().crumb("supplier.SuppliersView.title", SuppliersView.class)
					.here(supplier.name())
					.title(supplier.name())
					.subtitle(supplier.number())
					.badges(StatusTones.badge(supplier.status())),
				this.added.figures(supplier.id()), this.added.way(), sections);
	}

	private Section bank(SupplierDetails supplier) {
		Div shown = new Div();
		if (this.currentUser.has(Roles.FINANCE)) {
			Button show = Texts.text(new Button(), "supplier.SupplierView.reveal");
			show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
			show.addClickListener((event) -> {
				var clear = this.reveal.reveal(supplier.id()).map(SupplierView::clear);
				shown.removeAll();
				clear.ifPresent(shown::add);
			});
			shown.add(show, Texts.text(new Paragraph(), "supplier.SupplierView.revealHint"));
		}
		Section section = SupplierFactSections.bank(supplier.bank(), shown);
		if (!supplier.sharingBankAccount().isEmpty()) {
			Paragraph warning = Texts.text(new Paragraph(), "supplier.SupplierView.sameBankAccount",
					supplier.sharingBankAccount()
						.stream()
						.map(SupplierSummary::name)
						.collect(Collectors.joining(", ")));
			warning.addClassName("warning-text");
			section.add(warning);
		}
		return section;
	}

	private static FactList clear(BankDetails bank) {
		return SupplierFactSections.bankFacts(bank.bankName(), bank.accountNumber(), bank.holder());
	}

	private static Section accounts(SupplierDetails supplier) {
		FactList facts = new FactList().fact("supplier.SupplierView.accounts",
				supplier.members().stream().map((member) -> member.value()).collect(Collectors.joining(", ")));
		if (!supplier.statusReason().isEmpty()) {
			facts.fact("supplier.SupplierView.statusReason", supplier.statusReason());
		}
		return SupplierFactSections.section("supplier.SupplierView.people", facts);
	}

	private static Optional<SupplierId> id(String text) {
		try {
			return Optional.of(new SupplierId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

	@Override
	public String getPageTitle() {
		return this.name;
	}

}
