package io.cailian.changerequest.ui;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.changerequest.ChangeKind;
import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.changerequest.WantedFacts;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.LegalFacts;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where somebody asks for other legal facts: all of them stand there as they are, and
 * only what is not left so is asked for.
 */
class LegalChangeDialog extends ChangeDialog {

	private static final String KEY = "changerequest.LegalChangeDialog.";

	private final CurrentFacts now;

	private final TextField name = field(SupplierField.NAME);

	private final TextField legalForm = field(SupplierField.LEGAL_FORM);

	private final CountryBox country;

	private final TextField address = field(SupplierField.ADDRESS);

	private final TextField representative = field(SupplierField.LEGAL_REPRESENTATIVE);

	private final TextField capital = field(SupplierField.REGISTERED_CAPITAL);

	private final DatePicker established = Texts.label(ComponentTexts.on(new DatePicker()),
			ControlledFact.ESTABLISHED.labelKey());

	private final DatePicker validUntil = Texts.label(ComponentTexts.on(new DatePicker()),
			ControlledFact.VALID_UNTIL.labelKey());

	private final ComboBox<String> scheme = Texts.label(new ComboBox<>(), KEY + "scheme");

	private final TextField number = Texts.label(new TextField(), KEY + "number");

	LegalChangeDialog(ChangeProposing proposing, CurrentFacts now, Consumer<ChangeProposal> submit, Runnable onSent) {
		super(KEY, ChangeKind.LEGAL, proposing, submit, onSent);
		this.now = now;
		LegalFacts facts = now.facts();
		this.country = Texts.label(new CountryBox(facts.country()), SupplierField.COUNTRY.labelKey());
		this.name.setValue(facts.name());
		this.legalForm.setValue(facts.legalForm());
		this.address.setValue(facts.address());
		this.representative.setValue(facts.registry().legalRepresentative());
		this.capital.setValue(facts.registry().registeredCapital());
		this.established.setValue(facts.registry().established());
		this.validUntil.setValue(facts.registry().validUntil());
		this.scheme.setItems(SupplierIdentifier.KNOWN_SCHEMES);
		this.scheme.setAllowCustomValue(true);
		this.scheme.addCustomValueSetListener(
				(event) -> this.scheme.setValue(event.getDetail().strip().toUpperCase(Locale.ROOT)));
		this.scheme.setValue(facts.identifier().scheme());
		this.number.setValue(facts.identifier().value());
		this.number.getElement().setAttribute("spellcheck", "false");
		wide(checks().add(this.name, unless(facts.name(), SupplierField.NAME::required)));
		half(checks().add(this.legalForm, unless(facts.legalForm(), SupplierField.LEGAL_FORM::optional)));
		half(checks().add(this.country, unless(facts.country(), SupplierField.COUNTRY::required)));
		wide(checks().add(this.address, unless(facts.address(), SupplierField.ADDRESS::required)));
		half(this.scheme, checks().add(this.number, (value) -> identifier()));
		half(checks().add(this.representative, SupplierField.LEGAL_REPRESENTATIVE::optional),
				checks().add(this.capital, SupplierField.REGISTERED_CAPITAL::optional));
		half(checks().add(this.established, (day) -> {
		}), checks().add(this.validUntil, (day) -> registry()));
		this.scheme.addValueChangeListener((event) -> checks().check(this.number));
		reasonAndEvidence();
		this.name.focus();
	}

	@Override
	protected void send() {
		LegalFacts facts = this.now.facts();
		WantedFacts wanted = new WantedFacts(differing(this.name.getValue(), facts.name()),
				differing(this.legalForm.getValue(), facts.legalForm()),
				differing(Objects.requireNonNullElse(this.country.getValue(), ""), facts.country()),
				differing(this.address.getValue(), facts.address()), identifier(),
				Optional.of(registry()).filter((entry) -> !entry.equals(facts.registry())));
		if (wanted.isNothing()) {
			throw new RuleViolation("changerequest.ChangeProposal.nothing");
		}
		submit(wanted, Optional.empty());
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return switch (ruleKey) {
			case "supplier.FactsInForce.identifierTaken" -> this.number;
			case "changerequest.ChangeProposal.nothing" -> this.name;
			default -> super.fieldOf(ruleKey);
		};
	}

	private RegistryEntry registry() {
		return new RegistryEntry(this.representative.getValue(), this.capital.getValue(), this.established.getValue(),
				this.validUntil.getValue());
	}

	/** What was entered if it is another; a number that stays is not checked anew. */
	private Optional<SupplierIdentifier> identifier() {
		SupplierIdentifier present = this.now.facts().identifier();
		String register = Objects.requireNonNullElse(this.scheme.getValue(), "");
		if (register.equals(present.scheme()) && this.number.getValue().equals(present.value())) {
			return Optional.empty();
		}
		return Optional.of(new SupplierIdentifier(register, this.number.getValue()));
	}

	private static Optional<String> differing(String entered, String present) {
		return Optional.of(entered).filter((text) -> !text.equals(present));
	}

	/** What stands there already is not held against whoever changes something else. */
	private static Consumer<String> unless(String present, Consumer<String> rule) {
		return (value) -> {
			String entered = Objects.requireNonNullElse(value, "");
			if (!entered.equals(present)) {
				rule.accept(entered);
			}
		};
	}

	private static TextField field(SupplierField rule) {
		TextField field = Texts.label(new TextField(), rule.labelKey());
		field.setMaxLength(rule.maxLength());
		return field;
	}

}
