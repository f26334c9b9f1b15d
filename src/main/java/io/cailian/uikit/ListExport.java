package io.cailian.uikit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntFunction;

import io.cailian.kernel.CellText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a list into a file, page by page: numbers, days and moments keep
 * their type, and no text becomes a formula.
 */
final class ListExport {

	/** More rows than this do not go into one file, which then says so. */
	static final int MAX_ROWS = 50_000;

	static final int PAGE = 500;

	/**
	 * Texts stand in quotes, so that none becomes two cells in a locale of semicolons.
	 */
	private static final CSVFormat QUOTED = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

	private static final String GREY = "E8EBEF";

	private static final double WIDTH = 24;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final List<String> heads;

	private final IntFunction<List<List<@Nullable Object>>> pages;

	private final String cut;

	private final ZoneId zone;

	/**
	 * An export.
	 * @param pages the rows from an index on, none behind the last
	 * @param cut what stands below rows that were left off
	 */
	ListExport(List<String> heads, IntFunction<List<List<@Nullable Object>>> pages, String cut, ZoneId zone) {
		this.heads = heads;
		this.pages = pages;
		this.cut = cut;
		this.zone = zone;
	}

	/** Answers how many rows there are. */
	int workbook(String title, OutputStream out) throws IOException {
		try (Workbook workbook = new Workbook(out, "Cailian", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(title);
			for (int i = 0; i < this.heads.size(); i++) {
				sheet.value(0, i, CellText.ofWorkbook(this.heads.get(i)));
				sheet.style(0, i).bold().fillColor(GREY).set();
				sheet.width(i, WIDTH);
			}
			sheet.freezePane(0, 1);
			return each((line, cells) -> {
				for (int i = 0; i < cells.size(); i++) {
					cell(sheet, line, i, cells.get(i));
				}
			}, sheet::flush);
		}
	}

	/** Answers how many rows there are. */
	int csv(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		try (CSVPrinter csv = new CSVPrinter(writer, QUOTED)) {
			csv.printRecord(this.heads.stream().map(CellText::ofRows).toList());
			return each((line, cells) -> csv.printRecord(cells.stream().map(this::plain).toList()), csv::flush);
		}
	}

	private int each(Writing row, Flushing page) throws IOException {
		int line = 0;
		for (List<List<@Nullable Object>> rows = this.pages.apply(0); !rows.isEmpty(); rows = this.pages.apply(line)) {
			for (List<@Nullable Object> cells : rows) {
				if (line == MAX_ROWS) {
					row.write(line + 1, List.of(this.cut));
					return line;
				}
				line++;
				row.write(line, cells);
			}
			page.flush();
		}
		return line;
	}

	private void cell(Worksheet sheet, int line, int column, @Nullable Object value) {
		switch (value) {
			case null -> {
			}
			case Number number -> sheet.value(line, column, number);
			case LocalDate day -> {
				sheet.value(line, column, day);
				sheet.style(line, column).format("yyyy-mm-dd").set();
			}
			case Instant moment -> {
				sheet.value(line, column, moment.atZone(this.zone).toLocalDateTime());
				sheet.style(line, column).format("yyyy-mm-dd hh:mm").set();
			}
			default -> sheet.value(line, column, CellText.ofWorkbook(value.toString()));
		}
	}

	/** A number may begin with a sign; a text may not. */
	private Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Number number -> number;
			case Instant moment -> MOMENT.format(moment.atZone(this.zone));
			default -> CellText.ofRows(value.toString());
		};
	}

	private interface Writing {

		void write(int line, List<@Nullable Object> cells) throws IOException;

	}

	private interface Flushing {

		void flush() throws IOException;

	}

}
