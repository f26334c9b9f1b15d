package io.cailian.sourcing;

/**
 * A number that counts documents of one kind within a year. Its ordinal rises with it, so
 * the same value orders lists.
 */
record RunningNumber(int year, long running) {

	static final long PER_YEAR = 1_000_000_000L;

	RunningNumber {
		require(year, running);
	}

	static void require(int year, long running) {
		if (year < 2000 || year > 9999 || running < 1 || running >= PER_YEAR) {
			throw new IllegalArgumentException("no running number: " + year + "/" + running);
		}
	}

	long ordinal() {
		return this.year * PER_YEAR + this.running;
	}

	/** The number as people write it, such as {@code AWD-2026-000001}. */
	String withPrefix(String prefix) {
		return "%s-%d-%06d".formatted(prefix, this.year, this.running);
	}

}
