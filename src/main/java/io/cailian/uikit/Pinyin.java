package io.cailian.uikit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/**
 * Finds Chinese names by what people type on a Latin keyboard: whole syllables or first
 * letters ({@code gysgl} for 供应商管理).
 */
public final class Pinyin {

	private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

	private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

	private Pinyin() {
	}

	/**
	 * True if the text contains the query, or its pinyin or pinyin initials do.
	 */
	public static boolean matches(String text, String query) {
		String wanted = query.strip().toLowerCase(Locale.ROOT);
		if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
			return true;
		}
		String[] syllables = spell(text).split("[^a-z0-9]+");
		String typed = wanted.replace(" ", "").replace("'", "");
		return !typed.isEmpty() && (String.join("", syllables).contains(typed) || initials(syllables).contains(typed));
	}

	/**
	 * What a text is to be found by, to be kept beside it: the text itself, its pinyin
	 * and the initials of its pinyin, in lower case.
	 */
	public static String searchText(String text) {
		String plain = text.strip().toLowerCase(Locale.ROOT);
		String[] syllables = spell(text).split("[^a-z0-9]+");
		String spelt = String.join("", syllables);
		return spelt.equals(plain) ? plain : plain + " " + spelt + " " + initials(syllables);
	}

	/** How one Chinese character is spelt; one without a sound is spelt as itself. */
	public static String syllable(int character) {
		return SYLLABLES.computeIfAbsent(character, (each) -> {
			String spelt = spell(Character.toString(each)).replaceAll("[^a-z0-9]", "");
			return spelt.isEmpty() ? Character.toString(each) : spelt;
		});
	}

	private static String spell(String text) {
		synchronized (TO_LATIN) {
			return TO_LATIN.transliterate(text);
		}
	}

	private static String initials(String[] syllables) {
		return Arrays.stream(syllables)
			.filter((syllable) -> !syllable.isEmpty())
			.map((syllable) -> syllable.substring(0, 1))
			.collect(Collectors.joining());
	}

}
