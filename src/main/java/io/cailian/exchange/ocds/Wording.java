package io.cailian.exchange.ocds;

import java.util.Optional;

/** What a text from a foreign file may contain, and how it is quoted in a problem. */
final class Wording {

	private static final int QUOTE_LENGTH = 80;

	private Wording() {
	}

	/** The fault of the text, if it carries characters that hide or break something. */
	static Optional<OcdsFault> fault(String text, boolean paragraphs) {
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			if (Character.isISOControl(c) && !(paragraphs && isSpacing(c))) {
				return Optional.of(OcdsFault.TEXT_CONTROL);
			}
			if (isBidiControl(c)) {
				return Optional.of(OcdsFault.TEXT_BIDI);
			}
			if (isBroken(c)) {
				return Optional.of(OcdsFault.TEXT_BROKEN);
			}
			i += Character.charCount(c);
		}
		return Optional.empty();
	}

	/** Short, on one line, with every invisible or broken character spelled out. */
	static String quoted(String text) {
		StringBuilder quote = new StringBuilder();
		for (int i = 0; i < text.length();) {
			if (quote.length() >= QUOTE_LENGTH) {
				return quote.append('…').toString();
			}
			int c = text.codePointAt(i);
			if (Character.isISOControl(c) || isBidiControl(c) || isBroken(c) || c == 0x2028 || c == 0x2029) {
				quote.append("U+%04X".formatted(c));
			}
			else {
				quote.appendCodePoint(c);
			}
			i += Character.charCount(c);
		}
		return quote.toString();
	}

	private static boolean isSpacing(int c) {
		return c == '\t' || c == '\n' || c == '\r';
	}

	private static boolean isBidiControl(int c) {
		return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
	}

	private static boolean isBroken(int c) {
		return (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
	}

}
