package io.cailian.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an object of texts as JSON in exactly one way: keys sorted, no spaces, only the
 * escapes that are needed. Equal facts give equal bytes, today and in ten years.
 */
final class CanonicalJson {

	private CanonicalJson() {
	}

	static String of(Map<String, String> values) {
		StringBuilder json = new StringBuilder("{");
		new TreeMap<>(values).forEach((name, value) -> {
			if (json.length() > 1) {
				json.append(',');
			}
			text(json, name);
			json.append(':');
			text(json, value);
		});
		return json.append('}').toString();
	}

	private static void text(StringBuilder json, String value) {
		json.append('"');
		for (int i = 0; i < value.length(); i++) {
			char letter = value.charAt(i);
			if (letter == '"' || letter == '\\') {
				json.append('\\').append(letter);
			}
			else if (letter < ' ' || isLoneSurrogate(value, i)) {
				json.append(String.format("\\u%04x", (int) letter));
			}
			else {
				json.append(letter);
			}
		}
		json.append('"');
	}

	/** Half a character cannot be stored as UTF-8. */
	private static boolean isLoneSurrogate(String value, int i) {
		char letter = value.charAt(i);
		if (Character.isHighSurrogate(letter)) {
			return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
		}
		return Character.isLowSurrogate(letter) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
	}

}
