package io.cailian.kernel;

import java.util.Locale;

/**
 * Patterns for {@code like … escape '!'} that find what people type, signs with a meaning
 * in SQL included. The other side of the comparison is to be in lower case.
 */
public final class LikePattern {

	private LikePattern() {
	}

	/** Matches whatever contains the text, without regard to case and outer spaces. */
	public static String containing(String text) {
		return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
	}

}
