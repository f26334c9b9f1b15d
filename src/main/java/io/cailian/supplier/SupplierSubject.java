package io.cailian.supplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the approver must know of an applicant, in the inbox.
 */
@Component
@Transactional(readOnly = true)
class SupplierSubject implements TaskSubject {

	private final SupplierRecords records;

	private final SupplierProfiles profiles;

	private final SupplierDocuments documents;

	private final People people;

	private final ModuleTranslations texts;

	private final Formats formats;

	SupplierSubject(SupplierRecords records, SupplierProfiles profiles, SupplierDocuments documents, People people,
			ModuleTranslations texts, Formats formats) {
		this.records = records;
		this.profiles = profiles;
		this.documents = documents;
		this.people = people;
		this.texts = texts;
		this.formats = formats;
	}

	@Override
	public String type() {
		return SupplierChanged.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		Supplier supplier = supplier(id);
		String number = supplier.application().map(Application::number).orElseGet(supplier::number);
		return new SubjectSummary(number, supplier.company().name(), null, supplier.company().name(),
				supplier.contact().name());
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		SupplierDetails supplier = this.profiles.details(supplier(id));
		Lines lines = new Lines(this.texts, locale);
		lines.add(SupplierField.NAME.labelKey(), supplier.name());
		lines.add("supplier.SupplierSubject.identifier", supplier.identifier().toString());
		if (supplier.identifier().scheme().equals(SupplierIdentifier.CN_USCC)) {
			lines.add("supplier.SupplierSubject.checkDigit", lines.text("supplier.SupplierSubject.checkDigitRight"));
		}
		lines.add(SupplierField.LEGAL_FORM.labelKey(), supplier.legalForm());
		lines.add(SupplierField.COUNTRY.labelKey(), Locale.of("", supplier.country()).getDisplayCountry(locale));
		lines.add(SupplierField.ADDRESS.labelKey(), supplier.address());
		lines.add(SupplierField.CATEGORY.labelKey(), supplier.category());
		lines.add(SupplierField.CONTACT_NAME.labelKey(), supplier.contactName());
		lines.add(SupplierField.CONTACT_EMAIL.labelKey(), supplier.contactEmail());
		lines.add(SupplierField.CONTACT_PHONE.labelKey(), supplier.contactPhone());
		bank(supplier, lines);
		if (supplier.submittedAt() != null) {
			lines.add("supplier.SupplierSubject.submitted", this.formats.instant(supplier.submittedAt(), locale));
		}
		supplier.exchanges().forEach((exchange) -> {
			lines.add("supplier.SupplierSubject.question", exchange.question());
			lines.add("supplier.SupplierSubject.answer", exchange.answer());
		});
		return lines.facts();
	}

	private void bank(SupplierDetails supplier, Lines lines) {
		MaskedBank bank = supplier.bank();
		if (!bank.isGiven()) {
			return;
		}
		lines.add(SupplierField.BANK_NAME.labelKey(), bank.bankName());
		lines.add(SupplierField.BANK_ACCOUNT.labelKey(), bank.accountNumber());
		lines.add(SupplierField.BANK_HOLDER.labelKey(), lines.text(bank.holderIsCompany()
				? "supplier.SupplierSubject.holderIsCompany" : "supplier.SupplierSubject.holderDiffers"));
		if (!supplier.sharingBankAccount().isEmpty()) {
			lines.add("supplier.SupplierSubject.sameBankAccount",
					supplier.sharingBankAccount()
						.stream()
						.map(SupplierSummary::name)
						.collect(Collectors.joining(", ")));
		}
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		Supplier supplier = supplier(id);
		return this.profiles.documents(supplier)
			.stream()
			.map((file) -> new SubjectDocument(file.fileName(), file.mediaType(), file.size(),
					this.documents.handler(file)))
			.toList();
	}

	@Override
	public String route(UUID id) {
		return "suppliers/" + id;
	}

	/**
	 * Whoever acts for the company, or is its contact by e-mail address, does not decide
	 * on it.
	 */
	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		Supplier supplier = supplier(id);
		Set<UserId> barred = this.people.withRole(Roles.APPROVER)
			.stream()
			.filter((person) -> person.email().equalsIgnoreCase(supplier.contact().email()))
			.map(Person::id)
			.collect(Collectors.toSet());
		barred.addAll(this.profiles.members(supplier));
		return Set.copyOf(barred);
	}

	private Supplier supplier(UUID id) {
		return this.records.findById(new SupplierId(id)).orElseThrow();
	}

	/** Facts in one language; what is not known is left out. */
	private static final class Lines {

		private final List<Fact> facts = new ArrayList<>();

		private final ModuleTranslations texts;

		private final Locale locale;

		Lines(ModuleTranslations texts, Locale locale) {
			this.texts = texts;
			this.locale = locale;
		}

		void add(String labelKey, String value) {
			if (!value.isBlank()) {
				this.facts.add(new Fact(text(labelKey), value));
			}
		}

		String text(String key) {
			return this.texts.getTranslation(key, this.locale);
		}

		List<Fact> facts() {
			return List.copyOf(this.facts);
		}

	}

}
