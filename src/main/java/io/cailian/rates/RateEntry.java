package io.cailian.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.cailian.kernel.CurrencyCodes;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;

/**
 * An exchange rate as it is entered: one unit of the currency is worth so much of the
 * base currency on that day.
 */
public record RateEntry(String currency, String baseCurrency, BigDecimal rate, LocalDate date, String source) {

	public static final int MAX_SCALE = 10;

	private static final int MAX_INTEGER_DIGITS = 9;

	public static final int MAX_SOURCE = 200;

	public RateEntry {
		currency = CurrencyCodes.known(currency);
		baseCurrency = CurrencyCodes.known(baseCurrency);
		source = source.strip();
		if (Decimals.isTooLarge(rate)) {
			throw new RuleViolation("sourcing.ExchangeRate.rateRange");
		}
		rate = Decimals.stripped(rate);
		if (currency.equals(baseCurrency)) {
			throw new RuleViolation("sourcing.ExchangeRate.sameCurrency");
		}
		if (rate.signum() <= 0 || rate.scale() > MAX_SCALE || rate.precision() - rate.scale() > MAX_INTEGER_DIGITS) {
			throw new RuleViolation("sourcing.ExchangeRate.rateRange");
		}
		if (source.isEmpty() || source.length() > MAX_SOURCE) {
			throw new RuleViolation("sourcing.ExchangeRate.sourceMissing", MAX_SOURCE);
		}
	}

}
