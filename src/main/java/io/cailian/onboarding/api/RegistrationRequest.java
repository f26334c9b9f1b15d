package io.cailian.onboarding.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.apikit.InvalidInput;
import io.cailian.document.AttachmentId;
import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The application of a company as the API takes it.
 */
@Schema(name = "SupplierRegistration")
record RegistrationRequest(@Nullable String identifierScheme, @Nullable String identifierValue, @Nullable String name,
		@Nullable String legalForm, @Nullable String country, @Nullable String address, @Nullable String category,
		@Nullable String contactName, @Nullable String contactEmail, @Nullable String contactPhone,
		@Nullable String bankName, @Nullable String bankAccount, @Nullable String bankHolder,
		@Schema(description = "Language of the letters: zh-CN or en", example = "zh-CN") @Nullable String language,
		@Schema(description = "Ids of uploaded files: the business licence or another proof of registration",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<UUID> documents,
		@Nullable Boolean consent) {

	/**
	 * The same as a form.
	 * @throws InvalidInput naming every field that breaks its rule
	 */
	RegistrationForm form(UUID applicationId) {
		List<InvalidInput.Fault> faults = new ArrayList<>();
		check(faults, "/identifierValue", this::identifier);
		check(faults, "/name", () -> SupplierField.NAME.required(given(this.name)));
		check(faults, "/legalForm", () -> SupplierField.LEGAL_FORM.optional(given(this.legalForm)));
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
		if (files.isEmpty()) {
			faults.add(new InvalidInput.Fault("/documents", "onboarding.RegistrationForm.documentMissing", List.of()));
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return new RegistrationForm(applicationId, identifier(), given(this.name), given(this.legalForm),
				given(this.country), given(this.address), given(this.category), given(this.contactName),
				given(this.contactEmail), given(this.contactPhone),
				new BankDetails(given(this.bankName), given(this.bankAccount), given(this.bankHolder)), files, locale(),
				Boolean.TRUE.equals(this.consent));
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

	@Override
	public String toString() {
		return "RegistrationRequest of " + this.name;
	}

}
