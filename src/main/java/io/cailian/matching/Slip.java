package io.cailian.matching;

import java.util.Optional;

/**
 * The one difference between two texts that differ in one place only, the way a pen or a
 * keyboard slips.
 *
 * @param at index of the first character that differs
 * @param doubled whether the character too many repeats the one before it
 */
record Slip(Kind kind, int at, boolean doubled) {

	/** Empty if the texts are equal or differ in more than one place. */
	static Optional<Slip> between(String one, String other) {
		int[] a = one.codePoints().toArray();
		int[] b = other.codePoints().toArray();
		int start = 0;
		while (start < Math.min(a.length, b.length) && a[start] == b[start]) {
			start++;
		}
		int end = 0;
		while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] == b[b.length - 1 - end]) {
			end++;
		}
		int differentA = a.length - start - end;
		int differentB = b.length - start - end;
		if (differentA == 1 && differentB == 1) {
			if (Characters.exclusive(a[start], b[start])) {
				return Optional.empty();
			}
			boolean mistaken = Characters.mistakable(a[start], b[start]);
			return Optional.of(new Slip(mistaken ? Kind.MISTAKEN : Kind.REPLACED, start, false));
		}
		if (differentA == 2 && differentB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]) {
			return Optional.of(new Slip(Kind.SWAPPED, start, false));
		}
		if (differentA + differentB == 1) {
			int[] longer = (differentA == 1) ? a : b;
			return Optional.of(new Slip(Kind.LONGER, start, start > 0 && longer[start] == longer[start - 1]));
		}
		return Optional.empty();
	}

	/**
	 * What slipped.
	 */
	enum Kind {

		/** One character for another that sounds or looks like it. */
		MISTAKEN,

		/** One character for any other. */
		REPLACED,

		/** Two neighbours changed places. */
		SWAPPED,

		/** One text has a character more. */
		LONGER

	}

}
