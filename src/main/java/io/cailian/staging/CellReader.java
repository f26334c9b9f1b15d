package io.cailian.staging;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.cailian.kernel.CellText;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * Gives what stands in a cell the form of its column, or says what is wrong with it.
 */
@Component
class CellReader {

	private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

	/** What most numbers of a table are written with. */
	private static final Pattern DIGITS = Pattern.compile("[0-9.]+");

	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	/** What a spreadsheet makes of a long number that was not typed as text. */
	private static final Pattern DIGITS_LOST = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d{2}", Pattern.CASE_INSENSITIVE);

	private static final Pattern FORMULA_ERROR = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");

	private static final String ESCAPE = "'";

	private final ModuleTranslations translations;

	CellReader(ModuleTranslations translations) {
		this.translations = translations;
	}

	/**
	 * The stored form, empty for an empty cell.
	 * @throws RuleViolation if the cell is not of the column's form
	 */
	String read(ImportColumn column, String cell) {
		String text = unescaped(cell).strip();
		if (text.isEmpty()) {
			if (column.required()) {
				throw new RuleViolation("staging.Cell.missing");
			}
			return "";
		}
		if (FORMULA_ERROR.matcher(text).matches()) {
			throw new RuleViolation("staging.Cell.formulaError", text);
		}
		if (DIGITS_LOST.matcher(text).matches()) {
			throw new RuleViolation("staging.Cell.digitsLost", text);
		}
		return column.form().apply(switch (column.type()) {
			case TEXT -> text;
			case NUMBER -> number(text);
			case DATE -> date(text);
			case CHOICE -> choice(column, text);
		});
	}

	/** The column whose head this is, in either language or by its name. */
	Optional<ImportColumn> column(List<ImportColumn> columns, String head) {
		String wanted = plain(head);
		return columns.stream()
			.filter((column) -> plain(column.name()).equals(wanted) || texts(column.labelKey()).contains(wanted))
			.findFirst();
	}

	private String choice(ImportColumn column, String text) {
		String wanted = plain(text);
		return column.choices()
			.stream()
			.filter((choice) -> plain(choice).equals(wanted)
					|| texts(column.labelKey() + "." + choice).contains(wanted))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("staging.Cell.noChoice", text));
	}

	private static String number(String text) {
		String plain = DIGITS.matcher(text).matches() ? text
				: Normalizer.normalize(text, Normalizer.Form.NFKC).replace('。', '.').replaceAll("\\s", "");
		if (!NUMBER.matcher(plain).matches()) {
			throw new RuleViolation("staging.Cell.noNumber", text);
		}
		return plain.replace(",", "");
	}

	private static String date(String text) {
		Matcher date = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
		if (!date.matches()) {
			throw new RuleViolation("staging.Cell.noDate", text);
		}
		try {
			return LocalDate
				.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)))
				.toString();
		}
		catch (DateTimeException ex) {
			throw new RuleViolation("staging.Cell.noDate", text);
		}
	}

	/**
	 * Takes off the apostrophe that our own files put before what looks like a formula.
	 */
	private static String unescaped(String cell) {
		return (cell.startsWith(ESCAPE) && cell.length() > 1 && CellText.startsFormula(cell.substring(1)))
				? cell.substring(1) : cell;
	}

	private List<String> texts(String key) {
		return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
			.stream()
			.flatMap((locale) -> this.translations.find(key, locale).stream())
			.map(CellReader::plain)
			.toList();
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*]", "").toLowerCase(Locale.ROOT);
	}

}
