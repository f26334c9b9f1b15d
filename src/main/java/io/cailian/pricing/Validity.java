package io.cailian.pricing;

import java.time.LocalDate;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;

/**
 * From which day on a price holds, until before which other day; open where nobody knows
 * the end.
 */
public record Validity(LocalDate from, Optional<LocalDate> until) {

	public Validity {
		until.filter((end) -> !end.isAfter(from)).ifPresent((end) -> {
			throw new RuleViolation("pricing.Validity.ends");
		});
	}

	public static Validity from(LocalDate day) {
		return new Validity(day, Optional.empty());
	}

	public boolean holdsOn(LocalDate day) {
		return !day.isBefore(this.from) && !isOverOn(day);
	}

	boolean isOverOn(LocalDate day) {
		return this.until.filter((end) -> !day.isBefore(end)).isPresent();
	}

	boolean overlaps(Validity other) {
		return !isOverOn(other.from) && !other.isOverOn(this.from);
	}

}
