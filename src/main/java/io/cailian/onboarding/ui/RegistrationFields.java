package io.cailian.onboarding.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.ApplicationTracking;
import io.cailian.supplier.BankDetails;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/**
 * The form a company fills in to become a supplier. Its application id is made with it,
 * so that sending twice is one application.
 */
class RegistrationFields extends Composite<Div> {

	private final UUID applicationId = UUID.randomUUID();

	private final CheckedFields checks = new CheckedFields();

	private final TextField name = required(SupplierField.NAME, "organization");

	private final IdentifierFields identifier = new IdentifierFields(this.checks);

	private final TextField legalForm = optional(SupplierField.LEGAL_FORM);

	private final CountryBox country = new CountryBox("CN");

	private final TextArea address = new TextArea();

	private final TextField category = optional(SupplierField.CATEGORY);

	private final TextField contactName = required(SupplierField.CONTACT_NAME, "name");

	private final TextField email = required(SupplierField.CONTACT_EMAIL, "email");

	private final TextField phone = required(SupplierField.CONTACT_PHONE, "tel");

	private final TextField bankName = required(SupplierField.BANK_NAME, "off");

	private final TextField bankAccount = required(SupplierField.BANK_ACCOUNT, "off");

	private final TextField bankHolder = required(SupplierField.BANK_HOLDER, "off");

	private final DocumentUpload documents;

	private final Checkbox consent = Texts.label(new Checkbox(), "onboarding.RegistrationFields.consent");

	RegistrationFields(ApplicationTracking tracking, long maxBytes) {
		this.documents = new DocumentUpload(tracking, "onboarding.RegistrationFields.document",
				"onboarding.RegistrationFields.documentHint", maxBytes);
		Texts.label(this.country, SupplierField.COUNTRY.labelKey());
		this.country.setRequiredIndicatorVisible(true);
		this.checks.add(this.country, (code) -> SupplierField.COUNTRY.required(Objects.requireNonNullElse(code, "")));
		Texts.label(this.address, SupplierField.ADDRESS.labelKey());
		this.address.setRequiredIndicatorVisible(true);
		this.address.setMaxRows(4);
		this.checks.add(this.address, SupplierField.ADDRESS::required);
		this.consent.setRequiredIndicatorVisible(true);
		this.checks.add(this.consent, RegistrationFields::requireConsent);
		this.email.getElement().setAttribute("inputmode", "email");
		this.phone.getElement().setAttribute("inputmode", "tel");
		Texts.helper(this.email, "onboarding.RegistrationFields.emailHint");
		Texts.helper(this.category, "onboarding.RegistrationFields.categoryHint");
		Texts.helper(this.bankHolder, "onboarding.RegistrationFields.bankHolderHint");
		Texts.helper(this.bankAccount, "onboarding.RegistrationFields.bankAccountHint");
		getContent().addClassName("registration-fields");
		getContent().add(
				section("company").addWide(this.name)
					.add(this.identifier.scheme(), this.identifier.number(), this.legalForm, this.country)
					.addWide(this.address)
					.addWide(this.category),
				section("contact").addWide(this.contactName).add(this.email, this.phone),
				section("bank").addWide(this.bankName).add(this.bankAccount, this.bankHolder),
				section("documents").addWide(this.documents).addWide(this.consent));
	}

	/** The form as filled in, or empty after the summary says what is wrong. */
	Optional<RegistrationForm> read(ErrorSummary summary) {
		List<ErrorSummary.Problem> problems = new ArrayList<>(this.checks.problems());
		if (this.documents.documents().isEmpty()) {
			RuleViolation missing = new RuleViolation("onboarding.RegistrationForm.documentMissing");
			this.documents.show(Optional.of(missing));
			problems.add(new ErrorSummary.Problem(this.documents, getTranslation(missing.messageKey())));
		}
		summary.show(problems);
		return problems.isEmpty() ? Optional.of(form(getLocale())) : Optional.empty();
	}

	/** The field a refusal of the whole application is about. */
	Component identifierField() {
		return this.identifier.number();
	}

	private RegistrationForm form(Locale language) {
		return new RegistrationForm(this.applicationId, this.identifier.identifier(), this.name.getValue(),
				this.legalForm.getValue(), this.country.getValue(), this.address.getValue(), this.category.getValue(),
				this.contactName.getValue(), this.email.getValue(), this.phone.getValue(),
				new BankDetails(this.bankName.getValue(), this.bankAccount.getValue(), this.bankHolder.getValue()),
				this.documents.documents(), language, this.consent.getValue());
	}

	private TextField required(SupplierField rule, String autocomplete) {
		TextField field = Texts.label(new TextField(), rule.labelKey());
		field.setRequiredIndicatorVisible(true);
		field.getElement().setAttribute("autocomplete", autocomplete);
		return this.checks.add(field, rule::required);
	}

	private TextField optional(SupplierField rule) {
		return this.checks.add(Texts.label(new TextField(), rule.labelKey()), rule::optional);
	}

	private static FormSection section(String name) {
		return new FormSection("onboarding.RegistrationFields." + name,
				"onboarding.RegistrationFields." + name + "Hint");
	}

	private static void requireConsent(boolean given) {
		if (!given) {
			throw new RuleViolation("onboarding.RegistrationForm.consentMissing");
		}
	}

}
