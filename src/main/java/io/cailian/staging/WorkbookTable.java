package io.cailian.staging;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import io.cailian.kernel.RuleViolation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the first sheet of a workbook as a stream. Formulas count as the value they last
 * had; dates are written out, and of numbers that a spreadsheet has shortened one sees
 * that it did.
 */
final class WorkbookTable {

	private static final int MAX_ENTRIES = 1_000;

	private static final long MAX_UNPACKED = 400L * 1024 * 1024;

	private static final long HARMLESS_UNPACKED = 32L * 1024 * 1024;

	private static final int MAX_RATIO = 100;

	private static final int CHUNK = 64 * 1024;

	/** A spreadsheet keeps fifteen digits and makes the others zeros. */
	private static final int DIGITS_KEPT = 15;

	private static final Pattern DATE_FORMAT = Pattern.compile("[yd年日]", Pattern.CASE_INSENSITIVE);

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

	private WorkbookTable() {
	}

	static void read(Path file, BiConsumer<Integer, List<String>> rows) throws IOException {
		requireHarmless(file);
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
			Sheet sheet = workbook.getFirstSheet();
			try (Stream<Row> stream = sheet.openStream()) {
				stream.forEach((row) -> rows.accept(row.getRowNum(), texts(row)));
			}
		}
		catch (ExcelReaderException ex) {
			throw new IOException(ex);
		}
	}

	private static List<String> texts(Row row) {
		if (row.getCellCount() > TableReading.MAX_COLUMNS) {
			throw new RuleViolation("staging.File.tooManyColumns", TableReading.MAX_COLUMNS);
		}
		List<String> texts = new ArrayList<>(row.getCellCount());
		for (int i = 0; i < row.getCellCount(); i++) {
			texts.add(row.getOptionalCell(i).map(WorkbookTable::text).orElse(""));
		}
		return texts;
	}

	private static String text(Cell cell) {
		return switch (cell.getType()) {
			case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
			case FORMULA -> formula(cell);
			case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
			case ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "#VALUE!");
			case STRING -> cell.asString();
			case EMPTY -> "";
		};
	}

	private static String formula(Cell cell) {
		String value = Objects.requireNonNullElse(cell.getRawValue(), "");
		try {
			return number(new BigDecimal(value));
		}
		catch (NumberFormatException ex) {
			return value;
		}
	}

	private static String number(BigDecimal value) {
		BigDecimal plain = value.stripTrailingZeros();
		int digits = plain.precision() - plain.scale();
		return (digits > DIGITS_KEPT) ? shortened(plain, digits) : plain.toPlainString();
	}

	/** As a spreadsheet shows it: {@code 6.22848E+18}. */
	private static String shortened(BigDecimal value, int digits) {
		BigDecimal mantissa = value.movePointLeft(digits - 1).stripTrailingZeros();
		return mantissa.toPlainString() + "E+" + (digits - 1);
	}

	private static boolean isDate(Cell cell) {
		if (cell.getType() != CellType.NUMBER) {
			return false;
		}
		String format = cell.getDataFormatString();
		return format != null
				&& DATE_FORMAT.matcher(QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT)).find();
	}

	/**
	 * Counts what the archive unpacks to before anything is read of it: what an archive
	 * says of itself may be a lie, so its parts are unpacked into nothing.
	 */
	private static void requireHarmless(Path file) throws IOException {
		long unpacked = 0;
		byte[] nothing = new byte[CHUNK];
		long limit = Math.max(HARMLESS_UNPACKED, Math.min(MAX_UNPACKED, file.toFile().length() * MAX_RATIO));
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MAX_ENTRIES) {
				throw new RuleViolation("staging.File.unpacksTooLarge");
			}
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new RuleViolation("staging.File.noWorkbook");
			}
			Enumeration<? extends ZipEntry> entries = zip.entries();
			while (entries.hasMoreElements()) {
				try (InputStream part = zip.getInputStream(entries.nextElement())) {
					int read = part.read(nothing);
					while (read >= 0) {
						unpacked += read;
						if (unpacked > limit) {
							throw new RuleViolation("staging.File.unpacksTooLarge");
						}
						read = part.read(nothing);
					}
				}
			}
		}
		catch (ZipException ex) {
			throw new RuleViolation("staging.File.damaged");
		}
	}

}
