package io.cailian.sourcing;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which a title is found: Latin words and numbers in lower case, and of
 * Chinese text each character and each pair of neighbours, because Chinese writes no
 * spaces.
 */
final class TitleWords {

	static final int MAX_LENGTH = 40;

	private TitleWords() {
	}

	/** All words of a title. */
	static Set<String> of(String title) {
		return split(title, true);
	}

	/**
	 * The words all of which a title must have to match what was typed: of Chinese text
	 * the pairs only, unless it is a single character.
	 */
	static Set<String> wanted(String typed) {
		return split(typed, false);
	}

	private static Set<String> split(String text, boolean everyCharacter) {
		Set<String> words = new LinkedHashSet<>();
		StringBuilder latin = new StringBuilder();
		String previous = "";
		int run = 0;
		int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().toArray();
		for (int i = 0; i < points.length; i++) {
			if (isIdeograph(points[i])) {
				flush(latin, words);
				String character = Character.toString(points[i]);
				boolean alone = run == 0 && (i + 1 == points.length || !isIdeograph(points[i + 1]));
				if (everyCharacter || alone) {
					words.add(character);
				}
				if (run > 0) {
					words.add(previous + character);
				}
				previous = character;
				run++;
			}
			else {
				run = 0;
				if (Character.isLetterOrDigit(points[i])) {
					latin.appendCodePoint(points[i]);
				}
				else {
					flush(latin, words);
				}
			}
		}
		flush(latin, words);
		return words;
	}

	private static void flush(StringBuilder latin, Set<String> words) {
		if (!latin.isEmpty()) {
			int end = Math.min(latin.length(), MAX_LENGTH);
			if (Character.isHighSurrogate(latin.charAt(end - 1))) {
				end--;
			}
			words.add(latin.substring(0, end));
			latin.setLength(0);
		}
	}

	private static boolean isIdeograph(int point) {
		return Character.isIdeographic(point);
	}

}
