package io.cailian.identity;

import java.lang.Character.UnicodeScript;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What to call a person of whom a token tells given and family name: written in Han
 * characters the family name precedes in every language, otherwise in Chinese only.
 */
record PersonNames(String zh, String en) {

	private static final int MAX_LENGTH = 100;

	static PersonNames of(ClaimAccessor claims) {
		String given = text(claims, "given_name");
		String family = text(claims, "family_name");
		if (given.isEmpty() && family.isEmpty()) {
			String name = Stream.of("name", "preferred_username", "email", "sub")
				.map((claim) -> text(claims, claim))
				.filter((text) -> !text.isEmpty())
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("a token without a name or a subject"));
			return new PersonNames(cut(name), cut(name));
		}
		if (isHan(family + given)) {
			return new PersonNames(cut(family + given), cut(family + given));
		}
		return new PersonNames(cut(joined(family, given)), cut(joined(given, family)));
	}

	/** Whether a token tells how its person is called, and not only which one it is. */
	static boolean areIn(ClaimAccessor claims) {
		return Stream.of("given_name", "family_name", "name").anyMatch((claim) -> !text(claims, claim).isEmpty());
	}

	private static String text(ClaimAccessor claims, String claim) {
		@Nullable String text = claims.getClaimAsString(claim);
		return Objects.requireNonNullElse(text, "").strip();
	}

	private static boolean isHan(String text) {
		return text.codePoints()
			.filter(Character::isLetter)
			.allMatch((letter) -> UnicodeScript.of(letter) == UnicodeScript.HAN);
	}

	private static String joined(String first, String second) {
		return Stream.of(first, second).filter((part) -> !part.isEmpty()).collect(Collectors.joining(" "));
	}

	private static String cut(String name) {
		return (name.codePointCount(0, name.length()) <= MAX_LENGTH) ? name
				: name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH));
	}

}
