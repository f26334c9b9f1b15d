package io.cailian.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/**
 * What Chinese characters are mistaken for: those that sound the same, which is how one
 * types, and those that look the same, which is how one reads.
 */
final class Characters {

	private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

	private static final Map<Integer, Integer> LOOK = lookAlikes();

	private static final Map<Integer, String> SOUND = new ConcurrentHashMap<>();

	/** Numerals and what is said in pairs: exchanging one makes another name. */
	private static final String EXCLUSIVE = "0123456789一二三四五六七八九十百千万东西南北上下左右新老大小甲乙丙丁";

	private Characters() {
	}

	/** Whether nobody takes the one for a misspelling of the other. */
	static boolean exclusive(int one, int other) {
		return EXCLUSIVE.indexOf(one) >= 0 && EXCLUSIVE.indexOf(other) >= 0;
	}

	static boolean mistakable(int one, int other) {
		return sound(one).equals(sound(other)) || look(one) == look(other);
	}

	/** Equal for texts that differ in mistakable characters only. */
	static String spoken(String text) {
		return text.codePoints().mapToObj((c) -> sound(look(c))).collect(Collectors.joining());
	}

	private static int look(int character) {
		return LOOK.getOrDefault(character, character);
	}

	private static String sound(int character) {
		return SOUND.computeIfAbsent(character, (c) -> {
			synchronized (TO_LATIN) {
				return TO_LATIN.transliterate(Character.toString(c)).strip();
			}
		});
	}

	private static Map<Integer, Integer> lookAlikes() {
		Map<Integer, Integer> look = new HashMap<>();
		for (String group : WordList.lines("look-alikes.txt")) {
			int first = group.codePointAt(0);
			group.strip().codePoints().forEach((c) -> look.putIfAbsent(c, first));
		}
		return Map.copyOf(look);
	}

}
