package io.cailian.uikit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.shared.Registration;

/**
 * An exact decimal number, shown with thousands separators. Says at once and at the field
 * when what was typed is not a number, has too many decimals or is negative.
 */
public class AmountField extends CustomField<@Nullable BigDecimal>
		implements HasPlaceholder, HasValidator<@Nullable BigDecimal> {

	private static final int MAX_INTEGER_DIGITS = 15;

	private final TextField text = new TextField();

	private final List<ValidationStatusChangeListener<@Nullable BigDecimal>> listeners = new CopyOnWriteArrayList<>();

	private int maximumScale = 4;

	private int minimumScale;

	private boolean signed;

	public AmountField() {
		addClassName("amount-field");
		this.text.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
		this.text.getElement().setAttribute("inputmode", "decimal");
		this.text.setWidthFull();
		this.text.addValueChangeListener((event) -> {
			check();
			BigDecimal typed = generateModelValue();
			if (event.isFromClient() && typed != null) {
				// What was typed: the field's own value follows later and is still the
				// old one.
				setPresentationValue(typed);
			}
		});
		add(this.text);
	}

	/** How many decimals are shown at least and accepted at most. */
	public AmountField decimals(int minimum, int maximum) {
		this.minimumScale = minimum;
		this.maximumScale = maximum;
		return this;
	}

	/** Takes numbers below zero too, such as temperatures. */
	public AmountField signed() {
		this.signed = true;
		return this;
	}

	@Override
	protected @Nullable BigDecimal generateModelValue() {
		return problem().isPresent() ? null : DecimalText.parse(this.text.getValue()).orElse(null);
	}

	@Override
	protected void setPresentationValue(@Nullable BigDecimal value) {
		this.text.setValue((value != null) ? DecimalText.format(value, this.minimumScale) : "");
	}

	@Override
	public Validator<@Nullable BigDecimal> getDefaultValidator() {
		return (value, context) -> problem().map((key) -> ValidationResult.error(getTranslation(key)))
			.orElseGet(ValidationResult::ok);
	}

	@Override
	public Registration addValidationStatusChangeListener(
			ValidationStatusChangeListener<@Nullable BigDecimal> listener) {
		return Registration.addAndRemove(this.listeners, listener);
	}

	/** The label names the group and the one field in it alike. */
	@Override
	public void setLabel(String label) {
		super.setLabel(label);
		this.text.setAriaLabel(label);
	}

	@Override
	public void setPlaceholder(String placeholder) {
		this.text.setPlaceholder(placeholder);
	}

	@Override
	public String getPlaceholder() {
		return this.text.getPlaceholder();
	}

	@Override
	public void setInvalid(boolean invalid) {
		super.setInvalid(invalid);
		this.text.setInvalid(invalid);
	}

	/** A group may not say that it is required, so its inputs do. */
	@Override
	public void setRequiredIndicatorVisible(boolean visible) {
		super.setRequiredIndicatorVisible(visible);
		RequiredGroup.say(this, visible);
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		super.setReadOnly(readOnly);
		this.text.setReadOnly(readOnly);
	}

	/** Why what was typed is no acceptable number. */
	Optional<RuleViolation> unreadable() {
		return problem().map(RuleViolation::new);
	}

	/** True if something was typed that is not an acceptable number. */
	boolean isBadInput() {
		return problem().isPresent();
	}

	void namedBy(String label) {
		this.text.setAriaLabel(label);
	}

	private void check() {
		Optional<String> problem = problem();
		setErrorMessage(problem.map(this::getTranslation).orElse(""));
		setInvalid(problem.isPresent());
		ValidationStatusChangeEvent<@Nullable BigDecimal> change = new ValidationStatusChangeEvent<>(this,
				problem.isEmpty());
		this.listeners.forEach((listener) -> listener.validationStatusChanged(change));
	}

	private Optional<String> problem() {
		if (this.text.getValue().isBlank()) {
			return Optional.empty();
		}
		Optional<BigDecimal> number = DecimalText.parse(this.text.getValue());
		if (number.isEmpty()) {
			return Optional.of("uikit.AmountField.notANumber");
		}
		BigDecimal value = number.get().stripTrailingZeros();
		if (value.signum() < 0 && !this.signed) {
			return Optional.of("uikit.AmountField.negative");
		}
		if (value.scale() > this.maximumScale) {
			return Optional.of("uikit.AmountField.tooManyDecimals");
		}
		return (value.precision() - value.scale() > MAX_INTEGER_DIGITS) ? Optional.of("uikit.AmountField.tooLarge")
				: Optional.empty();
	}

}
