package io.cailian.rates.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.rates.ExchangeRates;
import io.cailian.rates.RateFilter;
import io.cailian.rates.RecordedRate;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The exchange rates bids are compared at, the newest first; finance records them.
 */
@Route("exchange-rates")
@RolesAllowed({ Roles.FINANCE, Roles.BUYER, Roles.PURCHASING_MANAGER })
@Menu(title = "rates.ExchangeRatesView.title", order = 45, icon = "vaadin:money-exchange")
class ExchangeRatesView extends ListPage<RecordedRate> {

	private static final String KEY = "rates.ExchangeRatesView.";

	private final ExchangeRates rates;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final ComboBox<String> currency = Texts.label(new ComboBox<>(), KEY + "currency");

	private final DatePicker from = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "from");

	private final DatePicker to = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "to");

	ExchangeRatesView(ExchangeRates rates, CurrentUser currentUser, People people, Formats formats, ListTools tools) {
		super(KEY, tools);
		this.rates = rates;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		this.currency
			.setItems(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList());
		this.currency.setClearButtonVisible(true);
		this.from.setClearButtonVisible(true);
		this.to.setClearButtonVisible(true);
		columns();
		filters().bind("currency", this.currency)
			.bind("from", this.from, LocalDate::toString, ExchangeRatesView::day)
			.bind("to", this.to, LocalDate::toString, ExchangeRatesView::day);
		if (mayRecord()) {
			header().actions(recordButton());
		}
		show((offset, limit) -> this.rates.list(filter(), offset, limit), () -> this.rates.count(filter()));
	}

	private void columns() {
		grid()
			.textColumn(KEY + "date", (rate) -> this.formats.date(rate.entry().date(), getLocale()),
					(rate) -> rate.entry().date())
			.setFlexGrow(0);
		grid().textColumn(KEY + "currency", (rate) -> rate.entry().currency()).setFlexGrow(0);
		grid()
			.numberColumn(KEY + "rate",
					(rate) -> getTranslation(KEY + "rateText", rate.entry().currency(),
							this.formats.number(rate.entry().rate(), getLocale()), rate.entry().baseCurrency()),
					(rate) -> rate.entry().rate())
			.setFlexGrow(1);
		grid().textColumn(KEY + "source", (rate) -> rate.entry().source()).setFlexGrow(3);
		grid().textColumn(KEY + "recordedBy", (rate) -> this.people.nameOf(rate.recordedBy(), getLocale()));
		grid().textColumn(KEY + "recordedAt", (rate) -> this.formats.shortInstant(rate.recordedAt(), getLocale()),
				(rate) -> rate.recordedAt());
		grid().whenEmpty(mayRecord()
				? new EmptyState(VaadinIcon.MONEY_EXCHANGE, KEY + "empty", KEY + "emptyHint", recordButton())
				: new EmptyState(VaadinIcon.MONEY_EXCHANGE, KEY + "empty", KEY + "emptyHint"));
	}

	private boolean mayRecord() {
		return this.currentUser.has(Roles.FINANCE);
	}

	private Button recordButton() {
		return addButton(KEY + "record", () -> new ExchangeRateDialog(this.rates, this::load).open());
	}

	private RateFilter filter() {
		return new RateFilter(this.currency.getValue(), this.from.getValue(), this.to.getValue());
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
