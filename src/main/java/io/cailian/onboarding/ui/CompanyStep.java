package io.cailian.onboarding.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftValues;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Who the company is, as its register has it.
 */
class CompanyStep extends Composite<Div> implements StepPanel {

	private final CheckedFields checks = new CheckedFields();

	private final IdentifierFields identifier = new IdentifierFields(this.checks);

	private final CountryBox country = new CountryBox("CN");

	private final DatePicker established;

	private final DatePicker validUntil;

	private final Div registered = new Div();

	private final Predicate<SupplierIdentifier> isRegistered;

	private Optional<SupplierIdentifier> asked = Optional.empty();

	/**
	 * The fields of the company.
	 * @param today the day by which dates are judged
	 * @param isRegistered whether the company of a number cannot apply
	 */
	CompanyStep(DraftFields draft, LocalDate today, Predicate<SupplierIdentifier> isRegistered) {
		this.isRegistered = isRegistered;
		this.registered.getElement().setAttribute("role", "status");
		this.identifier.scheme().addValueChangeListener((event) -> ask());
		this.identifier.number().addValueChangeListener((event) -> ask());
		StepFields fields = new StepFields(draft, this.checks);
		TextField name = fields.required(DraftField.NAME, SupplierField.NAME, "organization");
		TextField legalForm = fields.optional(DraftField.LEGAL_FORM, SupplierField.LEGAL_FORM);
		TextField representative = fields.optional(DraftField.LEGAL_REPRESENTATIVE, SupplierField.LEGAL_REPRESENTATIVE);
		TextField capital = fields.optional(DraftField.REGISTERED_CAPITAL, SupplierField.REGISTERED_CAPITAL);
		this.established = fields.date(DraftField.ESTABLISHED, ControlledFact.ESTABLISHED.labelKey(),
				(day) -> new RegistryEntry("", "", day, null).requireOn(today));
		this.validUntil = fields.date(DraftField.VALID_UNTIL, ControlledFact.VALID_UNTIL.labelKey(),
				(day) -> new RegistryEntry("", "", this.established.getValue(), day).requireOn(today));
		Texts.helper(this.validUntil, "onboarding.CompanyStep.validUntilHint");
		TextField category = fields.optional(DraftField.CATEGORY, SupplierField.CATEGORY);
		Texts.helper(category, "onboarding.RegistrationFields.categoryHint");
		getContent().addClassName("wizard-panel");
		draft.keep(DraftField.SCHEME, this.identifier.scheme());
		draft.keep(DraftField.IDENTIFIER, this.identifier.number());
		Texts.label(this.country, SupplierField.COUNTRY.labelKey());
		this.country.setRequiredIndicatorVisible(true);
		this.checks.add(this.country, (code) -> SupplierField.COUNTRY.required(Objects.requireNonNullElse(code, "")));
		draft.keep(DraftField.COUNTRY, this.country);
		TextArea address = Texts.label(new TextArea(), SupplierField.ADDRESS.labelKey());
		address.setRequiredIndicatorVisible(true);
		address.setMaxRows(4);
		address.setValueChangeMode(ValueChangeMode.LAZY);
		this.checks.add(address, SupplierField.ADDRESS::required);
		draft.keep(DraftField.ADDRESS, address);
		getContent()
			.add(new FormSection("onboarding.RegistrationFields.company", "onboarding.RegistrationFields.companyHint")
				.addWide(name)
				.add(this.identifier.scheme(), this.identifier.number())
				.addWide(this.registered)
				.add(legalForm, this.country)
				.add(representative, capital, this.established, this.validUntil)
				.addWide(address)
				.addWide(category));
	}

	/** Tells as soon as the number is whole that its company need not apply. */
	private void ask() {
		Optional<SupplierIdentifier> typed = typed();
		if (!typed.equals(this.asked)) {
			this.asked = typed;
			this.registered.removeAll();
			if (typed.filter(this.isRegistered).isPresent()) {
				Paragraph hint = Texts.text(new Paragraph(), "onboarding.CompanyStep.registered");
				hint.addClassName("warning-text");
				this.registered.add(hint);
			}
		}
	}

	private Optional<SupplierIdentifier> typed() {
		try {
			return Optional.of(identifier());
		}
		catch (RuleViolation notYet) {
			return Optional.empty();
		}
	}

	/** Puts what reads the licence above the fields it proposes texts for. */
	void readFrom(LicenceReader reader) {
		getContent().addComponentAsFirst(reader);
	}

	/**
	 * The identifier as entered.
	 * @throws io.cailian.kernel.RuleViolation if it is none
	 */
	SupplierIdentifier identifier() {
		return this.identifier.identifier();
	}

	/** The register entry as entered, which the steps before have checked. */
	RegistryEntry registry(DraftValues values) {
		return new RegistryEntry(values.get(DraftField.LEGAL_REPRESENTATIVE), values.get(DraftField.REGISTERED_CAPITAL),
				this.established.getValue(), this.validUntil.getValue());
	}

	/** The field a refusal of the whole application is about. */
	Component identifierField() {
		return this.identifier.number();
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public List<ErrorSummary.Problem> problems() {
		return this.checks.problems();
	}

}
