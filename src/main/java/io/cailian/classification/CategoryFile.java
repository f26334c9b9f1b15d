package io.cailian.classification;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.cailian.kernel.RuleViolation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A category scheme as a file with the columns scheme, code, version, parent, name_zh and
 * name_en, in UTF-8 or, as spreadsheets in China save it, in GB18030.
 */
final class CategoryFile {

	static final int MAX_BYTES = 20 * 1024 * 1024;

	static final int MAX_LINES = 200_000;

	private static final List<String> REQUIRED = List.of("scheme", "code");

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

	private CategoryFile() {
	}

	/**
	 * The lines of the file.
	 * @throws RuleViolation if it is no such file
	 */
	static List<Line> read(byte[] content) {
		if (content.length > MAX_BYTES) {
			throw new RuleViolation("classification.CategoryFile.tooLarge", MAX_BYTES / 1024 / 1024);
		}
		try (CSVParser parser = FORMAT.parse(new StringReader(text(content)))) {
			List<Line> lines = new ArrayList<>();
			Map<String, Integer> columns = Map.of();
			for (CSVRecord record : parser) {
				if (columns.isEmpty()) {
					columns = columns(record);
					continue;
				}
				if (lines.size() == MAX_LINES) {
					throw new RuleViolation("classification.CategoryFile.tooManyLines", MAX_LINES);
				}
				lines.add(line(parser.getCurrentLineNumber(), record, columns));
			}
			if (lines.isEmpty()) {
				throw new RuleViolation("classification.CategoryFile.empty");
			}
			return lines;
		}
		catch (UncheckedIOException | IOException ex) {
			throw new RuleViolation("classification.CategoryFile.unreadable");
		}
	}

	private static Map<String, Integer> columns(CSVRecord heading) {
		Map<String, Integer> columns = new TreeMap<>();
		for (int i = 0; i < heading.size(); i++) {
			columns.putIfAbsent(heading.get(i).toLowerCase(Locale.ROOT), i);
		}
		if (!columns.keySet().containsAll(REQUIRED)
				|| !(columns.containsKey("name_zh") || columns.containsKey("name_en"))) {
			throw new RuleViolation("classification.CategoryFile.heading");
		}
		return columns;
	}

	private static Line line(long number, CSVRecord record, Map<String, Integer> columns) {
		return new Line(number, cell(record, columns, "scheme"), cell(record, columns, "code"),
				cell(record, columns, "version"), cell(record, columns, "parent"), cell(record, columns, "name_zh"),
				cell(record, columns, "name_en"));
	}

	private static String cell(CSVRecord record, Map<String, Integer> columns, String name) {
		Integer index = columns.get(name);
		return (index != null && index < record.size()) ? record.get(index) : "";
	}

	private static String text(byte[] content) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException notUtf8) {
			text = new String(content, Charset.forName("GB18030"));
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/** One line, as it stands in the file. */
	record Line(long number, String scheme, String code, String version, String parent, String nameZh, String nameEn) {

	}

}
