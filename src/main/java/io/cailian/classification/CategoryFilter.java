package io.cailian.classification;

import java.util.Optional;

/**
 * Which categories a list shows. Every word of the text must be found in code, name or
 * pinyin; retired categories are shown only when asked for.
 */
public record CategoryFilter(String text, Optional<String> scheme, boolean withRetired) {

	public static final CategoryFilter ALL = new CategoryFilter("", Optional.empty(), true);

	/** Categories that may be chosen. */
	public static CategoryFilter offered(String text) {
		return new CategoryFilter(text, Optional.empty(), false);
	}

}
