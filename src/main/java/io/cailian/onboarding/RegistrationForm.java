package io.cailian.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Company;
import io.cailian.supplier.Contact;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;

/**
 * What a company hands in to become our supplier. The application id is made once by the
 * side that fills the form in: sending the same form again is then the same application.
 */
public record RegistrationForm(UUID applicationId, SupplierIdentifier identifier, String name, String legalForm,
		String country, String address, String category, String contactName, String contactEmail, String contactPhone,
		BankDetails bank, List<HandedInDocument> documents, Locale language, boolean consent, SupplyWish wish,
		AnsweredQuestionnaire answered, RegistryEntry registry) {

	static final int MAX_DOCUMENTS = 40;

	public RegistrationForm {
		name = SupplierField.NAME.required(name);
		legalForm = SupplierField.LEGAL_FORM.optional(legalForm);
		country = SupplierField.COUNTRY.required(country);
		address = SupplierField.ADDRESS.required(address);
		category = SupplierField.CATEGORY.optional(category);
		contactName = SupplierField.CONTACT_NAME.required(contactName);
		contactEmail = SupplierField.CONTACT_EMAIL.required(contactEmail.toLowerCase(Locale.ROOT));
		contactPhone = SupplierField.CONTACT_PHONE.required(contactPhone);
		documents = List.copyOf(documents);
		if (documents.size() > MAX_DOCUMENTS) {
			throw new RuleViolation("onboarding.RegistrationForm.tooManyDocuments", MAX_DOCUMENTS);
		}
		if (!consent) {
			throw new RuleViolation("onboarding.RegistrationForm.consentMissing");
		}
	}

	/** A form without questionnaire, as staff and programs enter it. */
	public RegistrationForm(UUID applicationId, SupplierIdentifier identifier, String name, String legalForm,
			String country, String address, String category, String contactName, String contactEmail,
			String contactPhone, BankDetails bank, List<AttachmentId> documents, Locale language, boolean consent) {
		this(applicationId, identifier, name, legalForm, country, address, category, contactName, contactEmail,
				contactPhone, bank,
				documents.stream().map((document) -> new HandedInDocument(document, "", null, null)).toList(), language,
				consent, SupplyWish.NONE, AnsweredQuestionnaire.NONE, RegistryEntry.NONE);
	}

	/** The same with these answers. */
	public RegistrationForm answering(AnsweredQuestionnaire answers) {
		return new RegistrationForm(this.applicationId, this.identifier, this.name, this.legalForm, this.country,
				this.address, this.category, this.contactName, this.contactEmail, this.contactPhone, this.bank,
				this.documents, this.language, this.consent, this.wish, answers, this.registry);
	}

	/** The same with these documents besides. */
	RegistrationForm besides(List<HandedInDocument> more) {
		return new RegistrationForm(this.applicationId, this.identifier, this.name, this.legalForm, this.country,
				this.address, this.category, this.contactName, this.contactEmail, this.contactPhone, this.bank,
				Stream.concat(this.documents.stream(), more.stream()).toList(), this.language, this.consent, this.wish,
				this.answered, this.registry);
	}

	/** The files of the form. */
	List<AttachmentId> files() {
		return this.documents.stream().map(HandedInDocument::attachment).distinct().toList();
	}

	Company company() {
		return new Company(this.name, this.legalForm, this.country, this.address, this.category, this.registry);
	}

	Contact contact() {
		return new Contact(this.contactName, this.contactEmail, this.contactPhone);
	}

}
