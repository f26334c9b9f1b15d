package io.cailian.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.ImportKind;

/**
 * Reads tables row by row, whatever they came as: the content decides what a file is, and
 * its name must agree.
 */
final class TableReading {

	static final int MAX_ROWS = ImportKind.MAX_ROWS;

	static final int MAX_COLUMNS = 100;

	static final int MAX_CELL = 4_000;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLD_OFFICE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final int SNIFFED = 4096;

	private TableReading() {
	}

	/**
	 * Hands every row that says anything to the consumer, the heads first, each with its
	 * line in the file.
	 * @throws RuleViolation if the file is no table, damaged or beyond the limits
	 */
	static void read(ReceivedTable file, BiConsumer<Integer, List<String>> rows) {
		Bounded bounded = new Bounded(rows);
		try {
			byte[] beginning = beginning(file);
			String name = file.name().toLowerCase(Locale.ROOT);
			if (starts(beginning, OLD_OFFICE)) {
				throw new RuleViolation("staging.File.oldFormat");
			}
			if (starts(beginning, ZIP)) {
				require(name.endsWith(".xlsx"), name);
				WorkbookTable.read(file.path(), bounded);
			}
			else {
				require(name.endsWith(".csv") || name.endsWith(".txt"), name);
				CsvTable.read(file.path(), bounded);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			throw new RuleViolation("staging.File.damaged");
		}
		if (bounded.count == 0) {
			throw new RuleViolation("staging.File.empty");
		}
	}

	private static byte[] beginning(ReceivedTable file) throws IOException {
		try (InputStream in = Files.newInputStream(file.path())) {
			return in.readNBytes(SNIFFED);
		}
	}

	private static boolean starts(byte[] content, byte[] sign) {
		return content.length >= sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
	}

	private static void require(boolean agrees, String name) {
		if (!agrees) {
			throw new RuleViolation("staging.File.contentDiffers", name);
		}
	}

	/**
	 * Passes rows on within the limits and leaves out those that say nothing.
	 */
	private static final class Bounded implements BiConsumer<Integer, List<String>> {

		private final BiConsumer<Integer, List<String>> rows;

		private int count;

		Bounded(BiConsumer<Integer, List<String>> rows) {
			this.rows = rows;
		}

		@Override
		public void accept(Integer line, List<String> cells) {
			if (cells.stream().allMatch(String::isBlank)) {
				return;
			}
			if (cells.size() > MAX_COLUMNS) {
				throw new RuleViolation("staging.File.tooManyColumns", MAX_COLUMNS);
			}
			if (cells.stream().anyMatch((cell) -> cell.length() > MAX_CELL)) {
				throw new RuleViolation("staging.File.cellTooLong", line, MAX_CELL);
			}
			this.count++;
			// The heads are a row as well.
			if (this.count > MAX_ROWS + 1) {
				throw new RuleViolation("staging.File.tooManyRows", MAX_ROWS);
			}
			this.rows.accept(line, cells);
		}

	}

}
