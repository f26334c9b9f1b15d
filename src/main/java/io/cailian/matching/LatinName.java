package io.cailian.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.ibm.icu.lang.UCharacter;

/**
 * A company name in an alphabet: its words without marks, case and punctuation, and its
 * legal form, which counts as one only at the end.
 *
 * @param words all words but the legal form
 * @param form family of the legal form, or empty
 */
record LatinName(List<String> words, String form) {

	private static final Map<String, String> FORMS = forms();

	private static final int LONGEST_FORM = FORMS.keySet()
		.stream()
		.mapToInt((spelling) -> spelling.split(" ").length)
		.max()
		.orElse(0);

	private static final Map<String, String> COMMON = common();

	/** Words whose presence means nothing at all. */
	private static final Set<String> JOINING = Set.of("the", "and", "of", "for", "de", "company");

	static LatinName parse(String text) {
		List<String> words = new ArrayList<>(words(text));
		for (int length = Math.min(LONGEST_FORM, words.size() - 1); length > 0; length--) {
			List<String> tail = words.subList(words.size() - length, words.size());
			String form = FORMS.get(String.join(" ", tail));
			if (form != null) {
				tail.clear();
				return new LatinName(List.copyOf(words), form);
			}
		}
		return new LatinName(List.copyOf(words), "");
	}

	/** The name without its legal form. */
	String whole() {
		return String.join(" ", this.words);
	}

	String wholeSorted() {
		return String.join(" ", this.words.stream().sorted().toList());
	}

	/** The words that tell this company from others; all if it has common ones only. */
	List<String> core() {
		List<String> own = this.words.stream().filter((word) -> !COMMON.containsKey(word)).toList();
		return own.isEmpty() ? this.words : own;
	}

	/** The common words in one spelling each, without those that only join others. */
	List<String> commonWords() {
		List<String> common = this.words.stream()
			.map(COMMON::get)
			.filter(Objects::nonNull)
			.filter((word) -> !JOINING.contains(word))
			.sorted()
			.toList();
		return core().equals(this.words) ? List.of() : common;
	}

	List<String> numbers() {
		return this.words.stream().filter((word) -> word.chars().anyMatch(Character::isDigit)).sorted().toList();
	}

	private static List<String> words(String text) {
		String folded = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKD), true);
		String plain = folded.replaceAll("\\p{M}", "")
			.replace("ø", "o")
			.replace("ł", "l")
			.replace("đ", "d")
			.replace("æ", "ae")
			.replace("œ", "oe")
			.replace("&", " and ")
			.replace("+", " and ")
			.replaceAll("(?<=\\b\\p{L})/(?=\\p{L}\\b)", "")
			.replaceAll("['’.`´]", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
		return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
	}

	private static Map<String, String> forms() {
		Map<String, String> forms = new HashMap<>();
		for (String line : WordList.lines("legal-forms.txt")) {
			int colon = line.indexOf(':');
			for (String spelling : line.substring(colon + 1).split("\\|")) {
				forms.put(spelling.strip(), line.substring(0, colon));
			}
		}
		return Map.copyOf(forms);
	}

	private static Map<String, String> common() {
		Map<String, String> common = new HashMap<>();
		WordList.lines("latin-words.txt")
			.stream()
			.map((line) -> List.of(line.strip().split("\\s+")))
			.forEach((group) -> group.forEach((word) -> common.put(word, group.getFirst())));
		return Map.copyOf(common);
	}

}
