package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.document.AttachmentInfo;
import io.cailian.matching.Resemblance;
import io.cailian.onboarding.ApplicationDetails;
import io.cailian.onboarding.ApplicationDocuments;
import io.cailian.onboarding.Exchange;
import io.cailian.onboarding.SupplyWish;
import io.cailian.onboarding.SupplyWishNames;
import io.cailian.supplier.Company;
import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.MaskedBank;
import io.cailian.supplier.SimilarSupplier;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.FactList;
import io.cailian.uikit.FileSizes;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * The parts of an application's page, for staff and for the applicant alike.
 */
final class ApplicationSections {

	private ApplicationSections() {
	}

	static Section company(ApplicationDetails application) {
		Company company = application.company();
		Span country = new Span();
		Texts.follow(country, (locale) -> country.setText(CountryBox.name(company.country(), locale)));
		FactList facts = new FactList()
			.fact("onboarding.ApplicationPanel.identifier", identifier(application.identifier()))
			.fact(SupplierField.LEGAL_FORM.labelKey(), company.legalForm())
			.fact(SupplierField.COUNTRY.labelKey(), country)
			.fact(SupplierField.ADDRESS.labelKey(), company.address())
			.fact(SupplierField.CATEGORY.labelKey(), company.category());
		ControlledFact.REGISTRY.forEach((fact) -> facts.fact(fact.labelKey(), company.registry().value(fact)));
		return section("onboarding.RegistrationFields.company", facts);
	}

	/** A number with the name of its register. */
	static Span identifier(SupplierIdentifier identifier) {
		Span text = new Span();
		Texts.follow(text, (locale) -> text.setText(identifier.named((key) -> text.getTranslation(locale, key))));
		return text;
	}

	static Section wish(SupplyWish wish, SupplyWishNames names) {
		return section("onboarding.QuestionsStep.wish", addWish(new FactList(), wish, names));
	}

	/** What the company wants to supply; a dash where it chose nothing. */
	static FactList addWish(FactList facts, SupplyWish wish, SupplyWishNames names) {
		chosen(facts, "onboarding.QuestionsStep.categories", (locale) -> names.categories(wish, locale));
		chosen(facts, "onboarding.QuestionsStep.regions", (locale) -> names.regions(wish, locale));
		chosen(facts, "onboarding.QuestionsStep.unit", (locale) -> names.unit(wish, locale));
		return facts;
	}

	private static void chosen(FactList facts, String labelKey, Function<Locale, String> names) {
		facts.fact((locale) -> facts.getTranslation(locale, labelKey), (locale) -> {
			String chosen = names.apply(locale);
			return chosen.isEmpty() ? "–" : chosen;
		});
	}

	static Section contact(Contact contact) {
		return section("onboarding.RegistrationFields.contact",
				new FactList().fact(SupplierField.CONTACT_NAME.labelKey(), contact.name())
					.fact(SupplierField.CONTACT_EMAIL.labelKey(), contact.email())
					.fact(SupplierField.CONTACT_PHONE.labelKey(), contact.phone()));
	}

	static Section bank(ApplicationDetails application) {
		MaskedBank bank = application.bank();
		Section section = section("onboarding.RegistrationFields.bank",
				new FactList().fact(SupplierField.BANK_NAME.labelKey(), bank.bankName())
					.fact(SupplierField.BANK_ACCOUNT.labelKey(), bank.accountNumber())
					.fact(SupplierField.BANK_HOLDER.labelKey(), bank.holder()));
		if (!application.sharingBankAccount().isEmpty()) {
			Paragraph warning = Texts.text(new Paragraph(), "onboarding.ApplicationSections.sameBankAccount",
					String.join(", ", application.sharingBankAccount()));
			warning.addClassName("warning-text");
			section.add(warning);
		}
		return section;
	}

	static Section documents(ApplicationDetails application, ApplicationDocuments documents) {
		UnorderedList list = new UnorderedList();
		list.addClassName("upload-files");
		for (AttachmentInfo file : application.documents()) {
			Span size = new Span();
			Texts.follow(size, (locale) -> size.setText(FileSizes.of(file.size(), locale)));
			list.add(new ListItem(new Anchor(documents.handler(application.id(), file), file.fileName()), size));
		}
		return section("onboarding.RegistrationFields.documents", list);
	}

	/** The suppliers an applicant may be, each with its reasons and the way to it. */
	static Section similar(List<SimilarSupplier> suppliers) {
		UnorderedList list = new UnorderedList();
		list.addClassName("upload-files");
		for (SimilarSupplier supplier : suppliers) {
			Resemblance resemblance = supplier.resemblance();
			Span why = new Span();
			Texts.follow(why,
					(locale) -> why.setText(resemblance.features()
						.stream()
						.map((feature) -> why.getTranslation(locale, feature.messageKey(), feature.args().toArray()))
						.collect(Collectors.joining(" · "))));
			list.add(new ListItem(
					new Anchor("suppliers/" + supplier.id(), (supplier.number() + " " + supplier.name()).strip()),
					new StatusBadge(resemblance.strength().isProposal() ? Tone.WARNING : Tone.NEUTRAL,
							"matching.Strength." + resemblance.strength()),
					why));
		}
		Section section = section("onboarding.ApplicationSections.similar", list);
		section.add(Texts.text(new Paragraph(), "onboarding.ApplicationSections.similarHint"));
		return section;
	}

	static UnorderedList exchanges(List<Exchange> exchanges) {
		UnorderedList list = new UnorderedList();
		list.addClassName("exchanges");
		for (Exchange exchange : exchanges) {
			Paragraph question = new Paragraph(exchange.question());
			question.addClassName("exchange-question");
			ListItem item = new ListItem(question);
			if (exchange.answer().isEmpty()) {
				item.add(Texts.text(new Paragraph(), "onboarding.ApplicationPanel.notAnswered"));
			}
			else {
				item.add(new Paragraph(exchange.answer()));
			}
			list.add(item);
		}
		return list;
	}

	static Section words(String titleKey, String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("application-words");
		return section(titleKey, paragraph);
	}

	static Section section(String titleKey, Component content) {
		Section section = new Section(Texts.text(new H2(), titleKey), content);
		section.addClassName("card");
		return section;
	}

}
