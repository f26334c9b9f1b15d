package io.cailian.staging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.cailian.kernel.CellText;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportKind;
import io.cailian.uikit.ModuleTranslations;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that go out: empty tables to fill in, and the rows that were not taken over,
 * as they were handed in, each with its reasons.
 */
@Service
@PreAuthorize(ImportUploading.IMPORTERS)
public class ImportFiles {

	private static final String GREY = "D9D9D9";

	private static final int CHUNK = 1_000;

	private static final int PREPARED_ROWS = 2_000;

	private static final double WIDTH = 24;

	private static final double WIDE = 60;

	private final ImportKinds kinds;

	private final StagedImports imports;

	private final StagedRows rows;

	private final ModuleTranslations translations;

	private final JsonMapper json;

	ImportFiles(ImportKinds kinds, StagedImports imports, StagedRows rows, ModuleTranslations translations,
			JsonMapper json) {
		this.kinds = kinds;
		this.imports = imports;
		this.rows = rows;
		this.translations = translations;
		this.json = json;
	}

	/** Writes an empty workbook with heads, choices and a sheet of explanations. */
	public void template(String kindName, Locale locale, OutputStream out) {
		ImportKind kind = this.kinds.allowed(kindName);
		try (Workbook workbook = new Workbook(out, "Cailian", "1.0")) {
			Worksheet table = workbook.newWorksheet(text("staging.ImportFiles.table", locale));
			List<ImportColumn> columns = kind.columns();
			for (int i = 0; i < columns.size(); i++) {
				head(table, i, head(columns.get(i), locale));
				// What is typed stays as it was typed: long numbers keep their digits.
				table.style(i).format("@").set();
			}
			table.freezePane(0, 1);
			explain(workbook.newWorksheet(text("staging.ImportFiles.explanations", locale)), columns, table, locale);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the heads as a CSV file that Excel opens with the right characters. */
	public void csvTemplate(String kindName, Locale locale, OutputStream out) {
		ImportKind kind = this.kinds.allowed(kindName);
		try (CSVPrinter csv = csv(out)) {
			csv.printRecord(kind.columns().stream().map((column) -> head(column, locale)).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the rows that have problems, with their reasons, as a workbook. */
	public void problems(ImportId id, Locale locale, OutputStream out) {
		StagedImport found = required(id);
		try (Workbook workbook = new Workbook(out, "Cailian", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(text("staging.ImportFiles.problems", locale));
			List<String> heads = heads(found);
			for (int i = 0; i < heads.size(); i++) {
				head(sheet, i, heads.get(i));
			}
			head(sheet, heads.size(), text("staging.ImportFiles.reasons", locale));
			sheet.width(heads.size(), WIDE);
			int line = 1;
			for (List<StagedRow> chunk = chunk(id, 0); !chunk.isEmpty(); chunk = chunk(id, chunk.getLast().number())) {
				for (StagedRow row : chunk) {
					for (int i = 0; i < heads.size(); i++) {
						sheet.value(line, i, (i < row.cells().size()) ? CellText.ofWorkbook(row.cells().get(i)) : "");
					}
					sheet.value(line, heads.size(), CellText.ofWorkbook(reasons(row, locale)));
					line++;
				}
				sheet.flush();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As {@link #problems}, as CSV in which nothing opens as a formula. */
	public void csvProblems(ImportId id, Locale locale, OutputStream out) {
		StagedImport found = required(id);
		List<String> heads = new ArrayList<>(heads(found));
		try (CSVPrinter csv = csv(out)) {
			csv.printRecord(escaped(heads, text("staging.ImportFiles.reasons", locale)));
			for (List<StagedRow> chunk = chunk(id, 0); !chunk.isEmpty(); chunk = chunk(id, chunk.getLast().number())) {
				for (StagedRow row : chunk) {
					List<String> cells = new ArrayList<>(row.cells());
					while (cells.size() < heads.size()) {
						cells.add("");
					}
					csv.printRecord(escaped(cells, reasons(row, locale)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> escaped(List<String> cells, String last) {
		List<String> escaped = new ArrayList<>(cells);
		escaped.add(last);
		return escaped.stream().map(CellText::ofRows).toList();
	}

	private void explain(Worksheet sheet, List<ImportColumn> columns, Worksheet table, Locale locale) {
		List<String> heads = List.of("column", "required", "form", "help", "choices");
		for (int i = 0; i < heads.size(); i++) {
			head(sheet, i, text("staging.ImportFiles." + heads.get(i), locale));
		}
		sheet.width(3, WIDE);
		sheet.width(4, WIDE);
		for (int i = 0; i < columns.size(); i++) {
			ImportColumn column = columns.get(i);
			List<String> choices = column.choices()
				.stream()
				.map((choice) -> text(column.labelKey() + "." + choice, locale))
				.toList();
			sheet.value(i + 1, 0, text(column.labelKey(), locale));
			sheet.value(i + 1, 1, text("staging.ImportFiles." + (column.required() ? "yes" : "no"), locale));
			sheet.value(i + 1, 2, text("staging.ImportColumn." + column.type(), locale));
			sheet.value(i + 1, 3, text(column.labelKey() + ".help", locale));
			for (int choice = 0; choice < choices.size(); choice++) {
				sheet.value(i + 1, 4 + choice, choices.get(choice));
			}
			if (!choices.isEmpty()) {
				table.range(1, i, PREPARED_ROWS, i).validateWithList(sheet.range(i + 1, 4, i + 1, 3 + choices.size()));
			}
		}
	}

	private List<StagedRow> chunk(ImportId id, int after) {
		return this.rows.after(id, List.of(RowState.INVALID, RowState.MARKED, RowState.FAILED), after, CHUNK);
	}

	private String reasons(StagedRow row, Locale locale) {
		return row.findings().stream().map((finding) -> reason(row, finding, locale)).collect(Collectors.joining("; "));
	}

	private String reason(StagedRow row, CellFinding finding, Locale locale) {
		String said = this.translations.getTranslation(finding.messageKey(), locale, finding.args().toArray());
		String place = finding.column().isEmpty() ? String.valueOf(row.number())
				: row.number() + " " + finding.column();
		return place + ": " + said;
	}

	private StagedImport required(ImportId id) {
		StagedImport found = this.imports.findById(id)
			.orElseThrow(() -> new RuleViolation("staging.StagedImport.unknown"));
		this.kinds.allowed(found.kind());
		return found;
	}

	private List<String> heads(StagedImport found) {
		return this.json.readValue(found.heads(), new TypeReference<List<String>>() {
		});
	}

	private String head(ImportColumn column, Locale locale) {
		return text(column.labelKey(), locale) + (column.required() ? " *" : "");
	}

	private static void head(Worksheet sheet, int column, String text) {
		sheet.value(0, column, CellText.ofWorkbook(text));
		sheet.style(0, column).bold().fillColor(GREY).set();
		sheet.width(column, WIDTH);
	}

	private String text(String key, Locale locale) {
		return this.translations.getTranslation(key, locale);
	}

	private static CSVPrinter csv(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		return new CSVPrinter(writer, CSVFormat.RFC4180);
	}

}
