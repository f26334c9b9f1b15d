package io.cailian.rates;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which exchange rates a list shows: those of a currency, whichever side of the rate it
 * stands on, and of the days from the first to the last.
 */
public record RateFilter(@Nullable String currency, @Nullable LocalDate from, @Nullable LocalDate to) {

	public static final RateFilter ALL = new RateFilter(null, null, null);

}
