package io.cailian.uikit;

import java.math.BigDecimal;
import java.util.List;

import io.cailian.kernel.Money;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.shared.Registration;

/**
 * An amount and its currency. The first currency offered is the one preset.
 */
public class MoneyField extends CustomField<@Nullable Money> implements HasValidator<@Nullable Money> {

	private final AmountField amount = new AmountField().decimals(2, 4);

	private final Select<String> currency = new Select<>();

	public MoneyField(List<String> currencies) {
		this.currency.setItems(currencies);
		this.currency.setValue(currencies.get(0));
		this.currency.setWidth("6.5em");
		Texts.ariaLabel(this.currency, "uikit.MoneyField.currency");
		Texts.follow(this, (locale) -> this.amount.namedBy(getTranslation(locale, "uikit.MoneyField.amount")));
		FlexLayout line = new FlexLayout(this.amount, this.currency);
		line.addClassName("paired-field");
		add(line);
	}

	/** Fixes the currency, as on a bid whose currency the request says. */
	public MoneyField fixedCurrency(String code) {
		this.currency.setItems(code);
		this.currency.setValue(code);
		this.currency.setReadOnly(true);
		return this;
	}

	@Override
	protected @Nullable Money generateModelValue() {
		BigDecimal value = this.amount.getValue();
		return (value != null && this.currency.getValue() != null) ? new Money(value, this.currency.getValue()) : null;
	}

	@Override
	protected void setPresentationValue(@Nullable Money money) {
		this.amount.setValue((money != null) ? money.amount() : null);
		if (money != null) {
			this.currency.setValue(money.currency());
		}
	}

	@Override
	public Validator<@Nullable Money> getDefaultValidator() {
		return (value, context) -> this.amount.isBadInput()
				? ValidationResult.error(String.valueOf(this.amount.getErrorMessage())) : ValidationResult.ok();
	}

	@Override
	public Registration addValidationStatusChangeListener(ValidationStatusChangeListener<@Nullable Money> listener) {
		return this.amount.addValidationStatusChangeListener((event) -> listener.validationStatusChanged(
				new com.vaadin.flow.data.binder.ValidationStatusChangeEvent<>(this, event.getNewStatus())));
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		super.setReadOnly(readOnly);
		this.amount.setReadOnly(readOnly);
		this.currency.setReadOnly(readOnly);
	}

}
