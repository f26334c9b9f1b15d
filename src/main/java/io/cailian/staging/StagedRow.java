package io.cailian.staging;

import java.util.List;

import io.cailian.staging.spi.CellFinding;

/**
 * A row as it stands: its cells as they were handed in or put right since, and what there
 * is to say about them.
 *
 * @param number its line in the file
 * @param cells a text for each head of the file
 * @param reference path of the record it became, or empty
 */
public record StagedRow(int number, List<String> cells, RowState state, List<CellFinding> findings, String reference,
		int version) {

	public StagedRow {
		cells = List.copyOf(cells);
		findings = List.copyOf(findings);
	}

	/** What there is to say about one column. */
	public List<CellFinding> findings(String column) {
		return this.findings.stream().filter((finding) -> finding.column().equals(column)).toList();
	}

}
