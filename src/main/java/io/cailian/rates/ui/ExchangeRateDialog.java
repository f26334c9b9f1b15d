package io.cailian.rates.ui;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.rates.ExchangeRates;
import io.cailian.rates.RateEntry;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where finance records one exchange rate. It closes only when the rate is recorded.
 */
class ExchangeRateDialog extends FormDialog {

	private static final String KEY = "rates.ExchangeRatesView.";

	private final ExchangeRates rates;

	private final Runnable onRecorded;

	private final ErrorSummary errors = new ErrorSummary();

	private final ComboBox<String> currency = Texts.label(new ComboBox<>(), KEY + "currency");

	private final ComboBox<String> base = Texts.label(new ComboBox<>(), KEY + "base");

	private final AmountField rate = Texts.label(new AmountField().decimals(0, RateEntry.MAX_SCALE), KEY + "rate");

	private final DatePicker date = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "date");

	private final TextField source = Texts.label(new TextField(), KEY + "source");

	ExchangeRateDialog(ExchangeRates rates, Runnable onRecorded) {
		this.rates = rates;
		this.onRecorded = onRecorded;
		List<String> codes = Currency.getAvailableCurrencies()
			.stream()
			.map(Currency::getCurrencyCode)
			.sorted()
			.toList();
		this.currency.setItems(codes);
		this.currency.setManualValidation(true);
		this.base.setItems(codes);
		this.base.setManualValidation(true);
		this.base.setValue(rates.baseCurrency());
		this.date.setValue(rates.today());
		this.source.setMaxLength(RateEntry.MAX_SOURCE);
		this.source.setManualValidation(true);
		Texts.helper(this.source, KEY + "sourceHint");
		Texts.helper(this.rate, KEY + "rateHint");
		FormLayout form = new FormLayout(this.currency, this.base, this.rate, this.date, this.source);
		form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28em", 2));
		form.setColspan(this.source, 2);
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "record")));
		setWidth("min(36rem, 94vw)");
		add(Texts.text(new Paragraph(), KEY + "recordText"), this.errors, form);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		getFooter().add(cancel, save);
		this.currency.focus();
	}

	private void save() {
		read().ifPresent((entry) -> {
			this.rates.record(entry);
			close();
			this.onRecorded.run();
			Notices.success(KEY + "recorded", entry.currency(), entry.baseCurrency());
		});
	}

	private Optional<RateEntry> read() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		FieldProblems.required(this.currency, problems);
		FieldProblems.required(this.base, problems);
		FieldProblems.required(this.source, problems);
		FieldProblems.required(this.rate, problems);
		FieldProblems.required(this.date, problems);
		Optional<RateEntry> entry = problems.isEmpty() ? entry(problems) : Optional.empty();
		this.errors.show(problems);
		return entry;
	}

	private Optional<RateEntry> entry(List<ErrorSummary.Problem> problems) {
		try {
			return Optional.of(new RateEntry(this.currency.getValue(), this.base.getValue(),
					Objects.requireNonNull(this.rate.getValue()), this.date.getValue(), this.source.getValue()));
		}
		catch (RuleViolation violation) {
			problems.add(new ErrorSummary.Problem(this.currency, violation));
			return Optional.empty();
		}
	}

}
