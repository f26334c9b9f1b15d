package io.cailian.rates;

import java.time.LocalDate;

/**
 * What there is one exchange rate for: a pair of currencies on a day.
 */
public record RateKey(LocalDate date, String currency, String baseCurrency) {

}
