package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The exchange rate a bid is compared at: one unit of the bid's currency in the currency
 * of the RFQ, with its date and source.
 */
public record FixedRate(BigDecimal rate, LocalDate date, String source) {

}
