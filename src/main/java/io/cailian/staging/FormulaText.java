package io.cailian.staging;

/**
 * Texts that a spreadsheet would take for a formula or a command when it opens a file.
 */
final class FormulaText {

	private static final String SIGNS = "=+-@\t\0\r\n＝＋－＠";

	private FormulaText() {
	}

	static boolean isDangerous(String text) {
		return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
	}

	/** The text so that it opens as text. */
	static String escaped(String text) {
		return isDangerous(text) ? "'" + text : text;
	}

}
