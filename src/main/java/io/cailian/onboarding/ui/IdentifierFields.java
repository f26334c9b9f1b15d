package io.cailian.onboarding.ui;

import java.util.Locale;
import java.util.Objects;

import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * The register and the number in it. A unified social credit code is checked while one
 * types: its last character tells a slip of the finger at once.
 */
class IdentifierFields {

	private static final int USCC_LENGTH = 18;

	private final ComboBox<String> scheme = Texts.label(new ComboBox<>(), "onboarding.IdentifierFields.scheme");

	private final TextField number = new TextField();

	private final CheckedFields checks;

	IdentifierFields(CheckedFields checks) {
		this.checks = checks;
		this.scheme.setItems(SupplierIdentifier.KNOWN_SCHEMES);
		this.scheme.setAllowCustomValue(true);
		this.scheme.addCustomValueSetListener(
				(event) -> this.scheme.setValue(event.getDetail().strip().toUpperCase(Locale.ROOT)));
		this.scheme.setItemLabelGenerator(this::schemeName);
		Texts.follow(this.scheme, (locale) -> this.scheme.setItemLabelGenerator(this::schemeName));
		this.scheme.setValue(SupplierIdentifier.CN_USCC);
		Texts.helper(this.scheme, "onboarding.IdentifierFields.schemeHint");
		this.scheme.setRequiredIndicatorVisible(true);
		this.number.setRequiredIndicatorVisible(true);
		this.number.setValueChangeMode(ValueChangeMode.LAZY);
		this.number.setValueChangeTimeout(300);
		this.number.addClassName("identifier-number");
		this.number.getElement().setAttribute("spellcheck", "false");
		checks.add(this.scheme, (value) -> checkScheme());
		checks.add(this.number, (value) -> identifier());
		this.scheme.addValueChangeListener((event) -> describe());
		this.number.addValueChangeListener((event) -> {
			describe();
			forgiveWhileTyping(event.isFromClient());
		});
		Texts.follow(this.number, (locale) -> describe());
	}

	ComboBox<String> scheme() {
		return this.scheme;
	}

	TextField number() {
		return this.number;
	}

	/**
	 * What was entered.
	 * @throws RuleViolation if it is no identifier
	 */
	SupplierIdentifier identifier() {
		if (this.number.getValue().isBlank()) {
			throw new RuleViolation("onboarding.IdentifierFields.numberMissing");
		}
		return new SupplierIdentifier(Objects.requireNonNullElse(this.scheme.getValue(), ""), this.number.getValue());
	}

	private void checkScheme() {
		if (this.scheme.isEmpty()) {
			throw new RuleViolation("onboarding.IdentifierFields.schemeMissing");
		}
		if (!this.number.isEmpty()) {
			this.checks.check(this.number);
		}
	}

	/** Nobody is told that a code is too short while still typing it. */
	private void forgiveWhileTyping(boolean typing) {
		if (typing && isUscc() && compact().length() < USCC_LENGTH) {
			this.number.setInvalid(false);
		}
	}

	private void describe() {
		this.number.setLabel(this.number
			.getTranslation(isUscc() ? "onboarding.IdentifierFields.uscc" : "onboarding.IdentifierFields.number"));
		this.number.setHelperText(this.number.getTranslation(hintKey(), compact().length()));
	}

	private String hintKey() {
		if (!isUscc()) {
			return "onboarding.IdentifierFields.numberHint";
		}
		int length = compact().length();
		if (length == 0) {
			return "onboarding.IdentifierFields.usccHint";
		}
		if (length < USCC_LENGTH) {
			return "onboarding.IdentifierFields.usccCount";
		}
		try {
			identifier();
			return "onboarding.IdentifierFields.usccRight";
		}
		catch (RuleViolation wrong) {
			return "onboarding.IdentifierFields.usccHint";
		}
	}

	private boolean isUscc() {
		return SupplierIdentifier.CN_USCC.equals(this.scheme.getValue());
	}

	private String compact() {
		return this.number.getValue().replaceAll("[\\s-]", "");
	}

	private String schemeName(String code) {
		return SupplierIdentifier.KNOWN_SCHEMES.contains(code)
				? this.scheme.getTranslation("supplier.SupplierIdentifier.register." + code) : code;
	}

}
