package io.cailian.staging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import io.cailian.kernel.RuleViolation;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV as it comes: in UTF-8 with or without its mark, in UTF-16 with its mark, or
 * in GB18030 as Chinese Excel writes it; divided by comma, semicolon or tabulator; with
 * line breaks within quotes.
 */
final class CsvTable {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final int MARK_LENGTH = 3;

	private static final String DELIMITERS = ",;\t";

	private CsvTable() {
	}

	static void read(Path file, BiConsumer<Integer, List<String>> rows) throws IOException {
		Charset charset = charset(file);
		char delimiter = delimiter(file, charset);
		try (Reader text = open(file, charset);
				CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().parse(text)) {
			long line = 1;
			for (CSVRecord row : parser) {
				rows.accept((int) line, row.toList());
				line = parser.getCurrentLineNumber() + 1;
			}
		}
		catch (CSVException ex) {
			throw new RuleViolation("staging.File.damaged");
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			throw new RuleViolation("staging.File.damaged");
		}
	}

	private static Reader open(Path file, Charset charset) throws IOException {
		InputStream in = Files.newInputStream(file);
		try {
			BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset));
			reader.mark(1);
			if (reader.read() != '\uFEFF') {
				reader.reset();
			}
			return reader;
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
	}

	private static Charset charset(Path file) throws IOException {
		byte[] mark;
		try (InputStream in = Files.newInputStream(file)) {
			mark = in.readNBytes(MARK_LENGTH);
		}
		if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		if (isText(file, StandardCharsets.UTF_8)) {
			return StandardCharsets.UTF_8;
		}
		if (isText(file, GB18030)) {
			return GB18030;
		}
		throw new RuleViolation("staging.File.noText");
	}

	/**
	 * Whether all of the file is text in this character set, with nothing binary in it.
	 */
	private static boolean isText(Path file, Charset charset) throws IOException {
		var decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
			int character = reader.read();
			while (character >= 0) {
				if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
					return false;
				}
				character = reader.read();
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/** Whatever divides the heads most often. */
	private static char delimiter(Path file, Charset charset) throws IOException {
		try (BufferedReader reader = new BufferedReader(open(file, charset))) {
			String heads = reader.readLine();
			char best = ',';
			long most = 0;
			for (char delimiter : DELIMITERS.toCharArray()) {
				long count = (heads != null) ? heads.chars().filter((c) -> c == delimiter).count() : 0;
				if (count > most) {
					best = delimiter;
					most = count;
				}
			}
			return best;
		}
	}

}
