package io.cailian.kernel;

import java.util.function.IntPredicate;

/**
 * Makes words from outside harmless in lists that are opened as spreadsheets. Whoever
 * writes such a list passes every text through here.
 */
public final class CellText {

	private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

	private static final int CELL_LIMIT = 32_767;

	private CellText() {
	}

	/** Whether a spreadsheet would take the text for a formula or a command. */
	public static boolean startsFormula(String text) {
		return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
	}

	/** A text for a list of comma-separated values, where only a sign keeps it a text. */
	public static String ofRows(String text) {
		return unixLines(startsFormula(text) ? "'" + text : text);
	}

	/**
	 * A text for a typed cell of a workbook, which never makes a formula of it: without
	 * characters that break the file, and no longer than a cell can be.
	 */
	public static String ofWorkbook(String text) {
		String clean = visible(text, CellText::isAllowedInXml);
		return (clean.length() <= CELL_LIMIT) ? clean : clean.substring(0, CELL_LIMIT - 1) + "…";
	}

	/** The text with the code of each character that is not allowed in its place. */
	public static String visible(String text, IntPredicate allowed) {
		String lines = unixLines(text);
		if (lines.codePoints().allMatch(allowed)) {
			return lines;
		}
		StringBuilder visible = new StringBuilder();
		lines.codePoints().forEach((character) -> {
			if (allowed.test(character)) {
				visible.appendCodePoint(character);
			}
			else {
				visible.append("[U+%04X]".formatted(character));
			}
		});
		return visible.toString();
	}

	private static String unixLines(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n');
	}

	private static boolean isAllowedInXml(int character) {
		return character == '\t' || character == '\n' || (character >= ' ' && character <= 0xD7FF)
				|| (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
	}

}
