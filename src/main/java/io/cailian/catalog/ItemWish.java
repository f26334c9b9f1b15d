package io.cailian.catalog;

import java.util.List;

/**
 * What somebody looks for: words, and what the items must be besides.
 *
 * @param words every part of them must be found somehow
 */
public record ItemWish(String words, ItemFilter filter, List<AttributeCondition> conditions) {

	public static final int MAX_WORDS = 200;

	public ItemWish {
		words = (words.length() > MAX_WORDS)
				? words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, MAX_WORDS) - 1)) : words;
		conditions = List.copyOf(conditions);
	}

	public static ItemWish words(String words) {
		return new ItemWish(words, ItemFilter.ALL, List.of());
	}

}
