package io.cailian.classification;

import java.util.List;

/**
 * What a category file does or would do, line by line.
 *
 * @param applied whether it has been done
 */
public record CategoryImportReport(List<CategoryImportRow> rows, boolean applied) {

	public CategoryImportReport {
		rows = List.copyOf(rows);
	}

	public int count(CategoryImportRow.Effect effect) {
		return (int) this.rows.stream().filter((row) -> row.effect() == effect).count();
	}

}
