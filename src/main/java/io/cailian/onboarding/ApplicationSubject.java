package io.cailian.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.UserId;
import io.cailian.matching.Feature;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.Questionnaires;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.supplier.Company;
import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.MaskedBank;
import io.cailian.supplier.SimilarSupplier;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;
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
class ApplicationSubject implements TaskSubject {

	private final ApplicationRecords records;

	private final ApplicationProfiles profiles;

	private final ApplicationDocuments documents;

	private final Questionnaires questionnaires;

	private final Suppliers suppliers;

	private final SupplierMembership membership;

	private final People people;

	private final SupplyWishNames wishes;

	private final ModuleTranslations texts;

	private final Formats formats;

	private final ApplicationAttributes attributes;

	ApplicationSubject(ApplicationRecords records, ApplicationProfiles profiles, ApplicationDocuments documents,
			Questionnaires questionnaires, Suppliers suppliers, SupplierMembership membership, People people,
			SupplyWishNames wishes, ModuleTranslations texts, Formats formats, ApplicationAttributes attributes) {
		this.records = records;
		this.profiles = profiles;
		this.documents = documents;
		this.questionnaires = questionnaires;
		this.suppliers = suppliers;
		this.membership = membership;
		this.people = people;
		this.wishes = wishes;
		this.texts = texts;
		this.formats = formats;
		this.attributes = attributes;
	}

	@Override
	public String type() {
		return ApplicationChanged.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		Application application = application(id);
		String company = application.company().name();
		return new SubjectSummary(application.number(), company, null, company, application.contact().name());
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		Application applied = application(id);
		ApplicationDetails application = this.profiles.details(applied);
		Company company = application.company();
		Contact contact = application.contact();
		Lines lines = new Lines(this.texts, locale);
		lines.add(SupplierField.NAME.labelKey(), company.name());
		lines.add("onboarding.ApplicationSubject.identifier", application.identifier().named(lines::text));
		if (application.identifier().scheme().equals(SupplierIdentifier.CN_USCC)) {
			lines.add("onboarding.ApplicationSubject.checkDigit",
					lines.text("onboarding.ApplicationSubject.checkDigitRight"));
		}
		this.profiles.similar(applied).forEach(lines::addSimilar);
		lines.add(SupplierField.LEGAL_FORM.labelKey(), company.legalForm());
		ControlledFact.REGISTRY.forEach((fact) -> lines.add(fact.labelKey(), company.registry().value(fact)));
		lines.add(SupplierField.COUNTRY.labelKey(), Locale.of("", company.country()).getDisplayCountry(locale));
		lines.add(SupplierField.ADDRESS.labelKey(), company.address());
		lines.add(SupplierField.CATEGORY.labelKey(), company.category());
		lines.add("onboarding.QuestionsStep.categories", this.wishes.categories(application.wish(), locale));
		lines.add("onboarding.QuestionsStep.regions", this.wishes.regions(application.wish(), locale));
		lines.add("onboarding.QuestionsStep.unit", this.wishes.unit(application.wish(), locale));
		lines.add(SupplierField.CONTACT_NAME.labelKey(), contact.name());
		lines.add(SupplierField.CONTACT_EMAIL.labelKey(), contact.email());
		lines.add(SupplierField.CONTACT_PHONE.labelKey(), contact.phone());
		bank(application, lines);
		questionnaire(application, lines, locale);
		lines.add("onboarding.ApplicationSubject.submitted", this.formats.instant(application.submittedAt(), locale));
		application.exchanges().forEach((exchange) -> {
			lines.add("onboarding.ApplicationSubject.question", exchange.question());
			lines.add("onboarding.ApplicationSubject.answer", exchange.answer());
		});
		return lines.facts();
	}

	/** What speaks against the company first, then every answer and every date. */
	private void questionnaire(ApplicationDetails application, Lines lines, Locale locale) {
		Questionnaire questionnaire = this.questionnaires.of(application.answered().templates());
		Map<String, String> answers = application.answered().answers();
		questionnaire.knockedOutBy(answers)
			.forEach((question) -> lines.addTranslated(lines.text("onboarding.ApplicationSubject.knockOut"),
					question.wording().in(locale)));
		questionnaire.questions()
			.stream()
			.filter((question) -> question.type() != QuestionType.FILE && answers.containsKey(question.key()))
			.forEach((question) -> lines.addTranslated(question.wording().in(locale),
					question.words(Objects.requireNonNull(answers.get(question.key())), locale,
							lines.text("questionnaire.yes"), lines.text("questionnaire.no"))));
		Map<String, String> names = questionnaire.documents()
			.stream()
			.collect(Collectors.toMap(RequiredDocument::type, (document) -> document.name().in(locale)));
		application.handedIn()
			.stream()
			.filter((document) -> document.expires() != null)
			.forEach((document) -> lines.add("onboarding.ApplicationSubject.validUntil",
					names.getOrDefault(document.type(), document.type()) + " "
							+ this.formats.date(Objects.requireNonNull(document.expires()), locale)));
	}

	private static void bank(ApplicationDetails application, Lines lines) {
		MaskedBank bank = application.bank();
		if (!bank.isGiven()) {
			return;
		}
		lines.add(SupplierField.BANK_NAME.labelKey(), bank.bankName());
		lines.add(SupplierField.BANK_ACCOUNT.labelKey(), bank.accountNumber());
		lines.add(SupplierField.BANK_HOLDER.labelKey(),
				lines.text(bank.holderIsCompany() ? "onboarding.ApplicationSubject.holderIsCompany"
						: "onboarding.ApplicationSubject.holderDiffers", bank.holder()));
		lines.add("onboarding.ApplicationSubject.sameBankAccount", String.join(", ", application.sharingBankAccount()));
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		Application application = application(id);
		return this.profiles.documents(application)
			.stream()
			.map((file) -> new SubjectDocument(file.fileName(), file.mediaType(), file.size(),
					this.documents.handler(application.id(), file)))
			.toList();
	}

	@Override
	public String route(UUID id) {
		return "applications/" + id;
	}

	/** The company's first bank account comes into force with it. */
	@Override
	public Optional<StepUp.Purpose> stepUp() {
		return Optional.of(StepUp.Purpose.BANK_DATA);
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.APPROVER;
	}

	/**
	 * Whoever acts for the company, or is its contact by e-mail address, does not decide
	 * on it.
	 */
	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		Application application = application(id);
		Set<UserId> barred = this.people.staff()
			.stream()
			.filter((person) -> person.email().equalsIgnoreCase(application.contact().email()))
			.map(Person::id)
			.collect(Collectors.toSet());
		this.suppliers.find(application.identifier())
			.ifPresent((known) -> barred.addAll(this.membership.membersOf(known.id())));
		return Set.copyOf(barred);
	}

	@Override
	public List<DocumentAttribute> attributes() {
		return this.attributes.all();
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		Application application = application(id);
		return this.attributes.of(application.wish(), application.company().country());
	}

	private Application application(UUID id) {
		return this.records.findById(new ApplicationId(id)).orElseThrow();
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

		void addTranslated(String label, String value) {
			this.facts.add(new Fact(label, value));
		}

		/** A supplier the applicant may be, and why. */
		void addSimilar(SimilarSupplier similar) {
			String why = similar.resemblance()
				.features()
				.stream()
				.filter(Feature::speaksFor)
				.map((feature) -> this.texts.getTranslation(feature.messageKey(), this.locale,
						feature.args().toArray()))
				.collect(Collectors.joining(", "));
			this.facts.add(new Fact(text("matching.Strength." + similar.resemblance().strength()),
					this.texts.getTranslation("onboarding.ApplicationSubject.similar", this.locale, similar.number(),
							similar.name(), why),
					"suppliers/" + similar.id()));
		}

		String text(String key, Object... args) {
			return this.texts.getTranslation(key, this.locale, args);
		}

		List<Fact> facts() {
			return List.copyOf(this.facts);
		}

	}

}
