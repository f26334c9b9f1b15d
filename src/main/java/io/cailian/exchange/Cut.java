package io.cailian.exchange;

/** Shortens foreign texts to our fields, never through the middle of a character. */
final class Cut {

	private Cut() {
	}

	/** The text, or as much of it as fits with an ellipsis. */
	static String to(String text, int max) {
		if (text.length() <= max) {
			return text;
		}
		int end = max - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	static boolean needed(String text, int max) {
		return text.length() > max;
	}

}
