package io.cailian.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;

/**
 * Where an index stands on a day, such as the copper price of Shanghai.
 *
 * @param value more than zero, up to four decimals
 * @param source who published it
 */
public record IndexEntry(String index, LocalDate day, BigDecimal value, String source) {

	public static final int MAX_SOURCE = 200;

	public IndexEntry {
		index = FloatingTerms.index(index);
		source = source.strip();
		if (source.isEmpty() || source.length() > MAX_SOURCE) {
			throw new RuleViolation("pricing.Index.source", MAX_SOURCE);
		}
		if (value.signum() <= 0 || Decimals.isTooLarge(value) || Decimals.isTooPrecise(value)) {
			throw new RuleViolation("pricing.Index.value");
		}
		value = Decimals.plain(value);
	}

}
