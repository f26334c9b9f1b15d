package io.cailian.supplier.ui;

import io.cailian.document.AttachmentInfo;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.MaskedBank;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.SupplierDocuments;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.FactList;
import io.cailian.uikit.FileSizes;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * The parts a supplier's page has for staff and for the supplier alike.
 */
final class SupplierFactSections {

	private SupplierFactSections() {
	}

	static Section company(SupplierDetails supplier) {
		Span country = new Span();
		Texts.follow(country, (locale) -> country
			.setText(supplier.country().isEmpty() ? "–" : CountryBox.name(supplier.country(), locale)));
		FactList facts = new FactList()
			.fact("supplier.SupplierFactSections.identifier", identifier(supplier.identifier()))
			.fact(SupplierField.LEGAL_FORM.labelKey(), supplier.legalForm())
			.fact(SupplierField.COUNTRY.labelKey(), country)
			.fact(SupplierField.ADDRESS.labelKey(), supplier.address())
			.fact(SupplierField.CATEGORY.labelKey(), supplier.category());
		ControlledFact.REGISTRY.forEach((fact) -> facts.fact(fact.labelKey(), supplier.registry().value(fact)));
		return section("supplier.SupplierFactSections.company", facts);
	}

	/** A number with the name of its register. */
	static Span identifier(SupplierIdentifier identifier) {
		Span text = new Span();
		Texts.follow(text, (locale) -> text.setText(identifier.named((key) -> text.getTranslation(locale, key))));
		return text;
	}

	static Section contact(SupplierDetails supplier) {
		return section("supplier.SupplierFactSections.contact",
				new FactList().fact(SupplierField.CONTACT_NAME.labelKey(), supplier.contactName())
					.fact(SupplierField.CONTACT_EMAIL.labelKey(), supplier.contactEmail())
					.fact(SupplierField.CONTACT_PHONE.labelKey(), supplier.contactPhone()));
	}

	static Section bank(MaskedBank bank, Component... actions) {
		FactList facts = bankFacts(bank.bankName(), bank.accountNumber(), bank.holder());
		Section section = section("supplier.SupplierFactSections.bank", facts);
		if (bank.isGiven()) {
			section.add(actions);
		}
		return section;
	}

	static FactList bankFacts(String bankName, String accountNumber, String holder) {
		return new FactList().fact(SupplierField.BANK_NAME.labelKey(), bankName)
			.fact(SupplierField.BANK_ACCOUNT.labelKey(), accountNumber)
			.fact(SupplierField.BANK_HOLDER.labelKey(), holder);
	}

	static Section documents(SupplierDetails supplier, SupplierDocuments documents) {
		if (supplier.documents().isEmpty()) {
			return section("supplier.SupplierFactSections.documents",
					Texts.text(new Paragraph(), "supplier.SupplierView.noDocuments"));
		}
		UnorderedList list = new UnorderedList();
		list.addClassName("upload-files");
		for (AttachmentInfo file : supplier.documents()) {
			Span size = new Span();
			Texts.follow(size, (locale) -> size.setText(FileSizes.of(file.size(), locale)));
			list.add(new ListItem(new Anchor(documents.handler(file), file.fileName()), size));
		}
		return section("supplier.SupplierFactSections.documents", list);
	}

	static Section section(String titleKey, Component content) {
		Section section = new Section(Texts.text(new H2(), titleKey), new Div(content));
		section.addClassName("card");
		return section;
	}

}
