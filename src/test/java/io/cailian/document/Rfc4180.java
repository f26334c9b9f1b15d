package io.cailian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A strict reader of comma separated rows, so that a list is checked the way another
 * program would read it.
 */
final class Rfc4180 {

	private Rfc4180() {
	}

	static List<List<String>> read(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		var field = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (quoted) {
				if (character != '"') {
					field.append(character);
				}
				else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
					field.append(text.charAt(++i));
				}
				else {
					quoted = false;
				}
			}
			else if (character == '"' && field.isEmpty()) {
				quoted = true;
			}
			else if (character == ',') {
				row.add(take(field));
			}
			else if (character == '\r' && text.startsWith("\r\n", i)) {
				row.add(take(field));
				rows.add(row);
				row = new ArrayList<>();
				i++;
			}
			else if (character == '"' || character == '\n' || character == '\r') {
				throw new AssertionError("Bare " + (int) character + " at " + i + " in " + text);
			}
			else {
				field.append(character);
			}
		}
		if (!field.isEmpty() || !row.isEmpty()) {
			throw new AssertionError("The last row does not end: " + row + field);
		}
		return rows;
	}

	private static String take(StringBuilder field) {
		String value = field.toString();
		field.setLength(0);
		return value;
	}

}
