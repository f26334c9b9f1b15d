package io.cailian.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.Sha256;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportKind;
import io.cailian.staging.spi.ImportRow;
import org.springframework.stereotype.Component;

/**
 * Judges rows: the form of each cell, and what the kind of import has to say about all
 * the rest, so that a row is put right in one go.
 */
@Component
class Judging {

	private static final String SEPARATOR = "\u001f";

	private final CellReader reader;

	private final StagedRows rows;

	Judging(CellReader reader, StagedRows rows) {
		this.reader = reader;
		this.rows = rows;
	}

	List<JudgedRow> judge(ImportKind kind, Heads heads, List<RawRow> raw) {
		Map<Integer, List<CellFinding>> findings = new HashMap<>();
		Map<Integer, ImportRow> read = new LinkedHashMap<>();
		for (RawRow row : raw) {
			List<CellFinding> cells = new ArrayList<>();
			read.put(row.number(), read(heads, row, cells));
			findings.put(row.number(), cells);
		}
		if (!read.isEmpty()) {
			kind.check(List.copyOf(read.values()))
				.forEach((number, found) -> findings.computeIfPresent(number, (row, cells) -> both(cells, found)));
		}
		Map<Integer, String> fingerprints = new HashMap<>();
		if (kind.remembersRows()) {
			read.forEach((number, row) -> fingerprints.put(number, fingerprint(kind, row)));
		}
		Set<String> taken = this.rows.takenBefore(fingerprints.values());
		return raw.stream().map((row) -> {
			List<CellFinding> found = findings.getOrDefault(row.number(), List.of());
			String fingerprint = fingerprints.getOrDefault(row.number(), "");
			ImportRow values = read.getOrDefault(row.number(), new ImportRow(row.number(), Map.of()));
			RowState state = taken.contains(fingerprint) ? RowState.UNCHANGED : state(found);
			return new JudgedRow(row.number(), row.cells(), kind.key(values), fingerprint, state,
					(state == RowState.UNCHANGED) ? List.of() : found);
		}).toList();
	}

	/** The values of rows that were judged to be well-formed. */
	ImportRow values(Heads heads, StagedRow row) {
		return read(heads, new RawRow(row.number(), row.cells()), new ArrayList<>());
	}

	static RowState state(List<CellFinding> findings) {
		if (findings.stream().anyMatch(CellFinding::error)) {
			return RowState.INVALID;
		}
		return findings.stream().allMatch(CellFinding::notice) ? RowState.VALID : RowState.MARKED;
	}

	private ImportRow read(Heads heads, RawRow row, List<CellFinding> findings) {
		Map<String, String> values = new HashMap<>();
		for (ImportColumn column : heads.columns()) {
			try {
				String value = this.reader.read(column, heads.cell(column, row.cells()));
				if (!value.isEmpty()) {
					values.put(column.name(), value);
				}
			}
			catch (RuleViolation violation) {
				findings.add(CellFinding.error(column.name(), violation.messageKey(), violation.args().toArray()));
			}
		}
		return new ImportRow(row.number(), values);
	}

	/** Two rows that say the same have one, whatever the order of their columns. */
	private static String fingerprint(ImportKind kind, ImportRow row) {
		StringBuilder text = new StringBuilder(kind.name());
		for (ImportColumn column : kind.columns()) {
			text.append(SEPARATOR).append(column.name()).append('=').append(row.value(column.name()));
		}
		return Sha256.of(text.toString());
	}

	/** What is wrong with the form of a cell is all there is to say about that cell. */
	private static List<CellFinding> both(List<CellFinding> ofForm, List<CellFinding> ofKind) {
		Set<String> malformed = ofForm.stream().map(CellFinding::column).collect(Collectors.toSet());
		List<CellFinding> both = new ArrayList<>(ofForm);
		ofKind.stream().filter((finding) -> !malformed.contains(finding.column())).forEach(both::add);
		return both;
	}

	/**
	 * A row as it stands in the file.
	 */
	record RawRow(int number, List<String> cells) {
	}

}
