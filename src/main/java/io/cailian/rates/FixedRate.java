package io.cailian.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The exchange rate something was converted at: what one unit of its currency was worth
 * in the other, with date and source.
 */
public record FixedRate(BigDecimal rate, LocalDate date, String source) {

}
