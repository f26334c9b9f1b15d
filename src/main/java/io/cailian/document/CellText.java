package io.cailian.document;

/**
 * Makes words from outside harmless in lists that are opened as spreadsheets. Whoever
 * writes such a list passes every text through here.
 */
public final class CellText {

	private CellText() {
	}

	/** A text for a list of comma-separated values, where only a sign keeps it a text. */
	public static String ofRows(String text) {
		return ReportText.ROWS.of(text);
	}

	/** A text for a typed cell of a workbook, which never makes a formula of it. */
	public static String ofWorkbook(String text) {
		return ReportText.WORKBOOK.of(text);
	}

}
