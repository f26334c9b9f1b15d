package io.cailian.matching;

import java.util.Locale;

/**
 * How alike two texts are: twice the length of what they share in order, divided by the
 * length of both. 1 for equal texts, 0 for texts without a common character.
 */
final class Ratio {

	private Ratio() {
	}

	static double of(String one, String other) {
		int length = one.length() + other.length();
		return (length == 0) ? 1 : 2.0 * common(one, other) / length;
	}

	/** A ratio as people read it. */
	static String text(double ratio) {
		return String.format(Locale.ROOT, "%.3f", ratio);
	}

	/** The length of the longest common subsequence. */
	private static int common(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int i = 0; i < one.length(); i++) {
			int diagonal = 0;
			for (int j = 1; j <= other.length(); j++) {
				int above = row[j];
				row[j] = (one.charAt(i) == other.charAt(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
				diagonal = above;
			}
		}
		return row[other.length()];
	}

}
