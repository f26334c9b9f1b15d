package io.cailian.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys under which a company is filed: two companies that might be one share at least
 * one of them, so that a register is searched by equality and never read as a whole.
 */
public final class MatchKeys {

	/**
	 * Counts the changes of the rules by which keys are made: older ones are to be made
	 * anew.
	 */
	public static final int VERSION = 1;

	/** The longest key. */
	public static final int LENGTH = 100;

	private static final int BEGINNING = 2;

	private static final int SHORTEST_WORD = 4;

	private static final int MOST_WORDS = 3;

	private MatchKeys() {
	}

	public static Set<String> of(CompanyIdentity company) {
		Set<String> keys = new LinkedHashSet<>();
		company.numbers().forEach((number) -> keys.addAll(number.keys()));
		add(keys, "a:", company.bankAccountIndex());
		for (String name : company.names()) {
			if (ChineseName.isOne(name)) {
				addChinese(keys, ChineseName.parse(name));
			}
			else {
				addLatin(keys, LatinName.parse(name));
			}
		}
		add(keys, "e:", Contacts.domain(company.email()));
		add(keys, "p:", Contacts.phone(company.phone()));
		return keys;
	}

	private static void addChinese(Set<String> keys, ChineseName name) {
		String middle = name.middle();
		add(keys, "m:", Characters.spoken(middle));
		if (!name.place().isNone() && middle.length() >= BEGINNING) {
			add(keys, "h:" + name.place().province() + ":", Characters.spoken(middle.substring(0, BEGINNING)));
		}
		if (name.brand().length() >= BEGINNING) {
			add(keys, "b:", name.brand());
		}
		if (middle.length() > BEGINNING) {
			add(keys, "s:", sorted(middle));
		}
	}

	private static void addLatin(Set<String> keys, LatinName name) {
		List<String> core = name.core();
		if (core.isEmpty()) {
			return;
		}
		add(keys, "k:", core.stream().sorted().map(MatchKeys::skeleton).collect(Collectors.joining()));
		core.stream()
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.limit(MOST_WORDS)
			.forEach((word) -> add(keys, "w:", word));
	}

	/** A word without doubled letters and without vowels after its first letter. */
	private static String skeleton(String word) {
		return word.charAt(0) + word.substring(1).replaceAll("[aeiouy]", "").replaceAll("(.)\\1+", "$1");
	}

	private static String sorted(String text) {
		return text.codePoints()
			.sorted()
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static void add(Set<String> keys, String kind, String value) {
		if (!value.isBlank()) {
			String key = kind + value;
			keys.add(
					key.substring(0, key.offsetByCodePoints(0, Math.min(LENGTH, key.codePointCount(0, key.length())))));
		}
	}

}
