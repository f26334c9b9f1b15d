package io.cailian.uikit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.cailian.kernel.Quantity;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.shared.Registration;

/**
 * How much of something and in which unit. A unit that is not among the usual ones, as
 * imported documents may hold, is kept.
 */
public class QuantityField extends CustomField<@Nullable Quantity> implements HasValidator<@Nullable Quantity> {

	private final AmountField number = new AmountField().decimals(0, 4);

	private final Select<String> unit = new Select<>();

	public QuantityField(Formats formats) {
		this.unit.setItems(Units.COMMON);
		this.unit.setValue(Units.COMMON.get(0));
		this.unit.setWidth("7em");
		Texts.ariaLabel(this.unit, "uikit.QuantityField.unit");
		Texts.follow(this, (locale) -> {
			this.unit.setItemLabelGenerator((code) -> formats.unit(code, locale));
			this.number.namedBy(getTranslation(locale, "uikit.QuantityField.number"));
		});
		FlexLayout line = new FlexLayout(this.number, this.unit);
		line.addClassName("paired-field");
		add(line);
	}

	@Override
	protected @Nullable Quantity generateModelValue() {
		BigDecimal value = this.number.getValue();
		return (value != null && this.unit.getValue() != null) ? new Quantity(value, this.unit.getValue()) : null;
	}

	@Override
	protected void setPresentationValue(@Nullable Quantity quantity) {
		this.number.setValue((quantity != null) ? quantity.value() : null);
		if (quantity != null) {
			if (!Units.COMMON.contains(quantity.unit())) {
				List<String> offered = new ArrayList<>(Units.COMMON);
				offered.add(quantity.unit());
				this.unit.setItems(offered);
			}
			this.unit.setValue(quantity.unit());
		}
	}

	@Override
	public Validator<@Nullable Quantity> getDefaultValidator() {
		return (value, context) -> this.number.isBadInput()
				? ValidationResult.error(String.valueOf(this.number.getErrorMessage())) : ValidationResult.ok();
	}

	@Override
	public Registration addValidationStatusChangeListener(ValidationStatusChangeListener<@Nullable Quantity> listener) {
		return this.number.addValidationStatusChangeListener((event) -> listener
			.validationStatusChanged(new ValidationStatusChangeEvent<>(this, event.getNewStatus())));
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
		this.number.setReadOnly(readOnly);
		this.unit.setReadOnly(readOnly);
	}

}
