package io.cailian.kernel;

/**
 * Tells text that can be kept, shown and sent on from text with holes: a NUL, or half of
 * a character that takes two places.
 */
public final class WholeText {

	private WholeText() {
	}

	public static boolean isWhole(String text) {
		return text.codePoints().noneMatch((character) -> character == 0 || isHalf(character));
	}

	private static boolean isHalf(int character) {
		return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
	}

}
