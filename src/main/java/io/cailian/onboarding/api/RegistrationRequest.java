package io.cailian.onboarding.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.apikit.InvalidInput;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.document.AttachmentId;
import io.cailian.identity.BusinessUnitId;
import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.AnsweredQuestionnaire;
import io.cailian.onboarding.Incomplete;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.SupplyWish;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The application of a company as the API takes it.
 */
@Schema(name = "SupplierRegistration")
record RegistrationRequest(@Nullable String identifierScheme, @Nullable String identifierValue, @Nullable String name,
		@Nullable String legalForm,
		@Schema(description = "Who represents the company in law, as its licence shows it") @Nullable String legalRepresentative,
		@Schema(description = "Its registered capital with the currency, as its licence shows it") @Nullable String registeredCapital,
		@Nullable LocalDate established,
		@Schema(description = "The last day of its licence; none if it lasts") @Nullable LocalDate validUntil,
		@Nullable String country, @Nullable String address, @Nullable String category, @Nullable String contactName,
		@Nullable String contactEmail, @Nullable String contactPhone, @Nullable String bankName,
		@Nullable String bankAccount, @Nullable String bankHolder,
		@Schema(description = "Language of the letters: zh-CN or en", example = "zh-CN") @Nullable String language,
		@Schema(description = "Ids of uploaded files: the business licence or another proof of registration",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<UUID> documents,
		@Nullable Boolean consent,
		@Schema(description = "What the company wants to supply and its answers to what is asked about that; none if it is entered unasked") @Nullable Answered questionnaire) {

	/**
	 * The same as a form.
	 * @throws InvalidInput naming every field that breaks its rule
	 */
	RegistrationForm form(UUID applicationId, LocalDate today) {
		List<InvalidInput.Fault> faults = new ArrayList<>();
		check(faults, "/identifierValue", this::identifier);
		check(faults, "/name", () -> SupplierField.NAME.required(given(this.name)));
		check(faults, "/legalForm", () -> SupplierField.LEGAL_FORM.optional(given(this.legalForm)));
		check(faults, "/legalRepresentative",
				() -> SupplierField.LEGAL_REPRESENTATIVE.optional(given(this.legalRepresentative)));
		check(faults, "/registeredCapital",
				() -> SupplierField.REGISTERED_CAPITAL.optional(given(this.registeredCapital)));
		check(faults, "/established", () -> new RegistryEntry("", "", this.established, null).requireOn(today));
		check(faults, "/validUntil",
				() -> new RegistryEntry("", "", this.established, this.validUntil).requireOn(today));
		check(faults, "/country", () -> SupplierField.COUNTRY.required(given(this.country)));
		check(faults, "/address", () -> SupplierField.ADDRESS.required(given(this.address)));
		check(faults, "/category", () -> SupplierField.CATEGORY.optional(given(this.category)));
		check(faults, "/contactName", () -> SupplierField.CONTACT_NAME.required(given(this.contactName)));
		check(faults, "/contactEmail", () -> SupplierField.CONTACT_EMAIL.required(given(this.contactEmail)));
		check(faults, "/contactPhone", () -> SupplierField.CONTACT_PHONE.required(given(this.contactPhone)));
		check(faults, "/bankName", () -> SupplierField.BANK_NAME.required(given(this.bankName)));
		check(faults, "/bankAccount", () -> SupplierField.BANK_ACCOUNT.required(given(this.bankAccount)));
		check(faults, "/bankHolder", () -> SupplierField.BANK_HOLDER.required(given(this.bankHolder)));
		List<AttachmentId> files = files();
		SupplyWish wish = wish(faults);
		if (files.isEmpty()) {
			faults.add(new InvalidInput.Fault("/documents", "onboarding.RegistrationForm.documentMissing", List.of()));
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return new RegistrationForm(applicationId, identifier(), given(this.name), given(this.legalForm),
				given(this.country), given(this.address), given(this.category), given(this.contactName),
				given(this.contactEmail), given(this.contactPhone),
				new BankDetails(given(this.bankName), given(this.bankAccount), given(this.bankHolder)),
				documents(files), locale(), Boolean.TRUE.equals(this.consent), wish,
				new AnsweredQuestionnaire(List.of(), answers()), new RegistryEntry(given(this.legalRepresentative),
						given(this.registeredCapital), this.established, this.validUntil));
	}

	/** Whether the company was asked. */
	boolean isAnswered() {
		return this.questionnaire != null;
	}

	/** A fault of an answer or document with its place in the body. */
	InvalidInput.Fault fault(Incomplete.Place place, RuleViolation why) {
		String pointer = place.ofAnswer() ? "/questionnaire/answers/" + place.name() : pointer(place);
		return new InvalidInput.Fault(pointer, why.messageKey(), why.args());
	}

	private String pointer(Incomplete.Place place) {
		List<Document> given = checklist();
		for (int i = 0; i < given.size(); i++) {
			if (place.name().equals(given.get(i).type())) {
				return "/questionnaire/documents/" + i + (place.part().isEmpty() ? "" : "/" + place.part());
			}
		}
		return "/questionnaire/documents";
	}

	private SupplyWish wish(List<InvalidInput.Fault> faults) {
		if (this.questionnaire == null) {
			return SupplyWish.NONE;
		}
		Set<Region> regions = new HashSet<>();
		List<@Nullable String> codes = Objects.requireNonNullElse(this.questionnaire.regions(),
				List.<@Nullable String>of());
		for (int i = 0; i < codes.size(); i++) {
			String code = given(codes.get(i));
			check(faults, "/questionnaire/regions/" + i, () -> regions.add(new Region(code)));
		}
		List<Document> documents = checklist();
		for (int i = 0; i < documents.size(); i++) {
			if (documents.get(i).file() == null) {
				faults.add(new InvalidInput.Fault("/questionnaire/documents/" + i + "/file", "apikit.Faults.missing",
						List.of()));
			}
		}
		return new SupplyWish(
				Objects.requireNonNullElse(this.questionnaire.categories(), List.<UUID>of())
					.stream()
					.filter(Objects::nonNull)
					.map(CategoryId::new)
					.collect(Collectors.toSet()),
				regions, Optional.ofNullable(this.questionnaire.businessUnit()).map(BusinessUnitId::new));
	}

	private Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>();
		if (this.questionnaire != null && this.questionnaire.answers() != null) {
			this.questionnaire.answers().forEach((key, answer) -> answers.put(key, given(answer)));
		}
		return answers;
	}

	private List<Document> checklist() {
		if (this.questionnaire == null || this.questionnaire.documents() == null) {
			return List.of();
		}
		return this.questionnaire.documents()
			.stream()
			.map((document) -> (document != null) ? document : Document.NONE)
			.toList();
	}

	private List<HandedInDocument> documents(List<AttachmentId> files) {
		List<HandedInDocument> documents = new ArrayList<>();
		files.forEach((file) -> documents.add(new HandedInDocument(file, "", null, null)));
		checklist().forEach((document) -> documents
			.add(new HandedInDocument(new AttachmentId(Objects.requireNonNull(document.file())), given(document.type()),
					document.issued(), document.expires())));
		return documents;
	}

	private SupplierIdentifier identifier() {
		return new SupplierIdentifier(given(this.identifierScheme), given(this.identifierValue));
	}

	private List<AttachmentId> files() {
		return (this.documents != null) ? this.documents.stream().distinct().map(AttachmentId::new).toList()
				: List.of();
	}

	private Locale locale() {
		return given(this.language).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

	private static void check(List<InvalidInput.Fault> faults, String pointer, Runnable rule) {
		try {
			rule.run();
		}
		catch (RuleViolation violation) {
			faults.add(new InvalidInput.Fault(pointer, violation.messageKey(), violation.args()));
		}
	}

	private static String given(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * What a company was asked and says.
	 *
	 * @param answers by the key of the question
	 */
	@Schema(name = "SupplierRegistrationAnswers")
	record Answered(@Nullable List<UUID> categories,
			@Schema(example = "[\"CN-ZJ\"]") @Nullable List<@Nullable String> regions, @Nullable UUID businessUnit,
			@Schema(description = "By the key of the question: numbers without grouping, dates as ISO 8601, codes of choices joined by commas, YES or NO, the id of an uploaded file") @Nullable Map<String, @Nullable String> answers,
			@Nullable List<@Nullable Document> documents) {

	}

	/**
	 * A document of the checklist.
	 */
	@Schema(name = "SupplierRegistrationDocument")
	record Document(@Nullable String type, @Nullable UUID file, @Nullable LocalDate issued,
			@Nullable LocalDate expires) {

		static final Document NONE = new Document(null, null, null, null);

	}

	@Override
	public String toString() {
		return "RegistrationRequest of " + this.name;
	}

}
