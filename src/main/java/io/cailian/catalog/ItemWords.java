package io.cailian.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.cailian.uikit.Pinyin;

/**
 * Takes names apart into what they are found by: characters and pairs of characters of
 * Chinese, words and their parts of everything else, and how Chinese sounds. Characters
 * beyond the basic plane are characters like all others.
 */
final class ItemWords {

	/** No text has more sounds than fit into these many characters from one place on. */
	private static final int MAX_SOUND = 12;

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern JOINED = Pattern.compile("(?<!\\d)[.]|[.](?!\\d)|[-/_*+#%×]");

	private static final Pattern LETTERS_END = Pattern.compile("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])");

	private static final String JOINTS = ".-/_*+#%×";

	private ItemWords() {
	}

	/** A text as texts are compared: of one width, in lower case, with single spaces. */
	static String plain(String text) {
		return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip())
			.replaceAll(" ");
	}

	/** The parts of a text in their order, Chinese ones and others. */
	static List<Part> parts(String text) {
		List<Part> parts = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		Kind kind = Kind.NONE;
		for (int character : plain(text).codePoints().toArray()) {
			Kind next = kindOf(character);
			if (next == Kind.JOINT) {
				next = (kind == Kind.WORD) ? Kind.WORD : Kind.NONE;
			}
			if (next != kind) {
				close(parts, kind, run);
				kind = next;
			}
			if (kind != Kind.NONE) {
				run.appendCodePoint(character);
			}
		}
		close(parts, kind, run);
		return parts;
	}

	private static void close(List<Part> parts, Kind kind, StringBuilder run) {
		int length = run.length();
		while (length > 0 && JOINTS.indexOf(run.charAt(length - 1)) >= 0) {
			length--;
		}
		if (length > 0) {
			parts.add(new Part(kind == Kind.HAN, run.substring(0, length)));
		}
		run.setLength(0);
	}

	private static Kind kindOf(int character) {
		Character.UnicodeScript script = Character.UnicodeScript.of(character);
		if (script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
				|| script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HANGUL) {
			return Kind.HAN;
		}
		if (Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK) {
			return Kind.WORD;
		}
		return (JOINTS.indexOf(character) >= 0) ? Kind.JOINT : Kind.NONE;
	}

	/** Everything a text is found by as it is written. */
	static Set<String> terms(String text) {
		Set<String> terms = new LinkedHashSet<>();
		for (Part part : parts(text)) {
			if (part.chinese()) {
				terms.addAll(part.characters());
				terms.addAll(part.pairs());
			}
			else {
				terms.add(part.text());
				terms.addAll(part.pieces());
			}
		}
		return terms;
	}

	/** How the Chinese of a text sounds, from each of its characters on. */
	static Sounds sounds(String text) {
		Set<String> whole = new LinkedHashSet<>();
		Set<String> initials = new LinkedHashSet<>();
		Set<String> pairs = new LinkedHashSet<>();
		for (Part part : parts(text)) {
			if (part.chinese()) {
				List<String> syllables = part.syllables();
				for (int from = 0; from < syllables.size(); from++) {
					List<String> rest = syllables.subList(from, Math.min(syllables.size(), from + MAX_SOUND));
					whole.add(String.join("", rest));
					StringBuilder first = new StringBuilder();
					rest.forEach((syllable) -> first.appendCodePoint(syllable.codePointAt(0)));
					initials.add(first.toString());
				}
				pairs.addAll(part.soundPairs());
			}
		}
		return new Sounds(whole, initials, pairs);
	}

	/** What a character is to the text. */
	private enum Kind {

		HAN, WORD, JOINT, NONE

	}

	/**
	 * The sounds of a text: whole and as initials from each character on, and of each two
	 * neighbours.
	 */
	record Sounds(Set<String> whole, Set<String> initials, Set<String> pairs) {

	}

	/** A stretch of characters of one kind. */
	record Part(boolean chinese, String text) {

		List<String> characters() {
			return this.text.codePoints().mapToObj(Character::toString).toList();
		}

		List<String> pairs() {
			return paired(characters());
		}

		List<String> syllables() {
			return this.text.codePoints().mapToObj(Pinyin::syllable).toList();
		}

		/** How each two neighbours sound. */
		List<String> soundPairs() {
			return paired(syllables());
		}

		/** What stands between joints, and letters and digits for themselves. */
		List<String> pieces() {
			List<String> pieces = new ArrayList<>();
			for (String piece : JOINED.split(this.text)) {
				if (!piece.isEmpty() && !piece.equals(this.text)) {
					pieces.add(piece);
				}
				String[] changes = LETTERS_END.split(piece);
				for (String part : changes) {
					if (changes.length > 1 && part.length() > 1) {
						pieces.add(part);
					}
				}
			}
			return pieces;
		}

		boolean isLetters() {
			return this.text.chars().allMatch((letter) -> letter >= 'a' && letter <= 'z');
		}

		private static List<String> paired(List<String> each) {
			List<String> pairs = new ArrayList<>();
			for (int i = 1; i < each.size(); i++) {
				pairs.add(each.get(i - 1) + each.get(i));
			}
			return pairs;
		}

	}

}
