package io.cailian.sourcing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call an RFQ, such as {@code RFQ-2026-000001}. Numbers rise in the order of
 * creation, so the same value also orders lists, newest first.
 */
public record RfqNumber(int year, long running) {

	private static final long PER_YEAR = RunningNumber.PER_YEAR;

	private static final int PADDED_DIGITS = 6;

	private static final Pattern PREFIX = Pattern.compile("(?i)RFQ-(\\d{4})(?:-(\\d{0,9}))?");

	public RfqNumber {
		RunningNumber.require(year, running);
	}

	RfqNumber(RunningNumber number) {
		this(number.year(), number.running());
	}

	long ordinal() {
		return number().ordinal();
	}

	/**
	 * The ordinals of all numbers that start as typed: a range, because numbers are
	 * padded with zeros. Empty if the text is not the beginning of a number.
	 */
	static Optional<Range> startingWith(String typed) {
		Matcher matcher = PREFIX.matcher(typed.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		long base = Integer.parseInt(matcher.group(1)) * PER_YEAR;
		String digits = matcher.group(2);
		if (digits == null || digits.isEmpty()) {
			return Optional.of(new Range(base, base + PER_YEAR - 1));
		}
		long value = Long.parseLong(digits);
		long width = 1;
		for (int i = digits.length(); i < PADDED_DIGITS; i++) {
			width *= 10;
		}
		return Optional.of(new Range(base + value * width, base + (value + 1) * width - 1));
	}

	@Override
	public String toString() {
		return number().withPrefix("RFQ");
	}

	private RunningNumber number() {
		return new RunningNumber(this.year, this.running);
	}

	record Range(long first, long last) {

	}

}
