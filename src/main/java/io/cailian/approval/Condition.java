package io.cailian.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;

/**
 * What a row of the rules asks about a document.
 */
public sealed interface Condition {

	/** Stands for the amount in the company's own currency. */
	String AMOUNT = "AMOUNT";

	/** The code of what is asked about, or {@link #AMOUNT}. */
	String attribute();

	/** What the answer is, given what is known; empty where nothing is known. */
	Finding judge(Optional<List<String>> known);

	/** An amount or number from one value on and below another. */
	record Range(String attribute, Optional<BigDecimal> from, Optional<BigDecimal> below) implements Condition {

		public Range {
			from = from.map(Range::fitting);
			below = below.map(Range::fitting);
			if (from.isEmpty() && below.isEmpty()) {
				throw new RuleViolation("approval.Condition.noBound");
			}
			if (from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) >= 0) {
				throw new RuleViolation("approval.Condition.bounds");
			}
		}

		public static Range from(String attribute, BigDecimal from) {
			return new Range(attribute, Optional.of(from), Optional.empty());
		}

		public static Range below(String attribute, BigDecimal below) {
			return new Range(attribute, Optional.empty(), Optional.of(below));
		}

		@Override
		public Finding judge(Optional<List<String>> known) {
			return Finding.of(this, known.filter((values) -> !values.isEmpty()),
					(values) -> values.stream().map(BigDecimal::new).anyMatch(this::holds));
		}

		private boolean holds(BigDecimal value) {
			return this.from.filter((bound) -> value.compareTo(bound) < 0).isEmpty()
					&& this.below.filter((bound) -> value.compareTo(bound) >= 0).isEmpty();
		}

		private static BigDecimal fitting(BigDecimal bound) {
			if (Decimals.isTooLarge(bound) || Decimals.isTooPrecise(bound)) {
				throw new RuleViolation("approval.Condition.number", Decimals.MAX_INTEGER_DIGITS, Decimals.MAX_SCALE);
			}
			return Decimals.plain(bound);
		}

	}

	/**
	 * One of several values, or none of them.
	 *
	 * @param among whether one of the values is asked for; otherwise none of them may be
	 */
	record Choice(String attribute, boolean among, List<String> values) implements Condition {

		public static final int MAX_VALUES = 500;

		public Choice {
			values = values.stream().distinct().toList();
			if (values.isEmpty() || values.size() > MAX_VALUES) {
				throw new RuleViolation("approval.Condition.values", MAX_VALUES);
			}
		}

		public static Choice anyOf(String attribute, String... values) {
			return new Choice(attribute, true, List.of(values));
		}

		public static Choice noneOf(String attribute, String... values) {
			return new Choice(attribute, false, List.of(values));
		}

		@Override
		public Finding judge(Optional<List<String>> known) {
			Set<String> wanted = Set.copyOf(this.values);
			return Finding.of(this, known, (has) -> has.stream().anyMatch(wanted::contains) == this.among);
		}

	}

	/** Yes or no. */
	record Flag(String attribute, boolean wanted) implements Condition {

		@Override
		public Finding judge(Optional<List<String>> known) {
			return Finding.of(this, known.filter((values) -> !values.isEmpty()),
					(values) -> values.contains(Boolean.toString(this.wanted)));
		}

	}

}
