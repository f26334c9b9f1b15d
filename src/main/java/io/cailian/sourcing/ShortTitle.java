package io.cailian.sourcing;

/**
 * The title of an RFQ as the subject line of a mail can take it.
 */
final class ShortTitle {

	private static final int MAX_LENGTH = 200;

	private ShortTitle() {
	}

	/** The title, cut off between characters if it is long. */
	static String of(String title) {
		if (title.length() <= MAX_LENGTH) {
			return title;
		}
		int end = MAX_LENGTH - 1;
		return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
	}

}
