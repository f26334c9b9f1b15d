package io.cailian.staging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Files for tests, and what is read of them.
 */
final class Tables {

	private Tables() {
	}

	static ReceivedTable csv(String text) {
		return csv(text, StandardCharsets.UTF_8);
	}

	static ReceivedTable csv(String text, Charset charset) {
		return file("table.csv", text.getBytes(charset));
	}

	static ReceivedTable file(String name, byte[] content) {
		return ReceivedTable.of(name, new ByteArrayInputStream(content));
	}

	/** A workbook as the reference library of spreadsheets writes it. */
	static ReceivedTable workbook(Consumer<Sheet> filling) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			filling.accept(workbook.createSheet("Data"));
			workbook.write(out);
			return file("table.xlsx", out.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] zip(ZipContent content) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				content.write(zip);
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** Every row as its line and its cells. */
	static List<String> read(ReceivedTable file) {
		List<String> rows = new ArrayList<>();
		try (file) {
			TableReading.read(file, (line, cells) -> rows.add(line + ":" + String.join("|", cells)));
		}
		return rows;
	}

	/**
	 * Writes the parts of an archive.
	 */
	@FunctionalInterface
	interface ZipContent {

		void write(ZipOutputStream zip) throws IOException;

	}

}
