package io.cailian.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.kernel.Ids;
import io.cailian.kernel.SqlText;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The staged rows. There may be a hundred thousand of one file, so they are no entities
 * and are never all in memory.
 */
@Component
class StagedRows {

	private static final String SELECT = "select row_no, cells, state, findings, reference, version from staged_row ";

	/** Rows of one statement that gives each a reference of its own. */
	private static final int AT_ONCE = 100;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	StagedRows(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(ImportId id, List<JudgedRow> rows) {
		this.jdbc.batchUpdate(
				"insert into staged_row (import_id, row_no, cells, row_key, fingerprint, state, findings, version) "
						+ "values (?, ?, ?, ?, ?, ?, ?, 0)",
				rows.stream()
					.map((row) -> new Object[] { Ids.bytes(id.value()), row.number(),
							this.json.writeValueAsString(row.cells()), key(row), row.fingerprint(), row.state().name(),
							written(row.findings()) })
					.toList());
	}

	/** Writes rows anew, as they were judged after a change. */
	void rewrite(ImportId id, List<JudgedRow> rows) {
		this.jdbc.batchUpdate(
				"update staged_row set cells = ?, row_key = ?, fingerprint = ?, state = ?, findings = ?, "
						+ "version = version + 1 where import_id = ? and row_no = ?",
				rows.stream()
					.map((row) -> new Object[] { this.json.writeValueAsString(row.cells()), key(row), row.fingerprint(),
							row.state().name(), written(row.findings()), Ids.bytes(id.value()), row.number() })
					.toList());
	}

	void move(ImportId id, int row, RowState state) {
		this.jdbc.update("update staged_row set state = ?, version = version + 1 where import_id = ? and row_no = ?",
				state.name(), Ids.bytes(id.value()), row);
	}

	/** Moves all of a state, and tells how many there were. */
	int moveAll(ImportId id, RowState from, RowState to) {
		return this.jdbc.update(
				"update staged_row set state = ?, version = version + 1 where import_id = ? and state = ?", to.name(),
				Ids.bytes(id.value()), from.name());
	}

	void taken(ImportId id, List<RowOutcome> outcomes) {
		Map<RowOutcome.What, List<RowOutcome>> alike = outcomes.stream()
			.collect(Collectors.groupingBy(RowOutcome::what));
		alike.forEach((what, rows) -> {
			for (int first = 0; first < rows.size(); first += AT_ONCE) {
				taken(id, what, rows.subList(first, Math.min(rows.size(), first + AT_ONCE)));
			}
		});
	}

	private void taken(ImportId id, RowOutcome.What what, List<RowOutcome> outcomes) {
		List<Object> args = new ArrayList<>(List.of(what.name()));
		for (RowOutcome outcome : outcomes) {
			args.add(outcome.row());
			args.add(outcome.reference());
		}
		args.add(Ids.bytes(id.value()));
		outcomes.forEach((outcome) -> args.add(outcome.row()));
		this.jdbc.update("update staged_row set state = ?, findings = null, reference = "
				+ SqlText.cases("row_no", "?", outcomes.size()) + " where import_id = ? and row_no in ("
				+ SqlText.marks(outcomes.size()) + ")", args.toArray());
	}

	void failed(ImportId id, int row, CellFinding why) {
		this.jdbc.update("update staged_row set state = 'FAILED', findings = ? where import_id = ? and row_no = ?",
				written(List.of(why)), Ids.bytes(id.value()), row);
	}

	/** Adds an error to what is known of a row. */
	void addFinding(ImportId id, int row, CellFinding finding) {
		for (StagedRow found : numbered(id, List.of(row))) {
			List<CellFinding> findings = new ArrayList<>(found.findings());
			findings.add(finding);
			this.jdbc.update("update staged_row set state = 'INVALID', findings = ? where import_id = ? and row_no = ?",
					written(findings), Ids.bytes(id.value()), row);
		}
	}

	/** Rows in the order of the file, from an offset on. */
	List<StagedRow> page(ImportId id, Collection<RowState> states, int offset, int limit) {
		return this.jdbc.query(
				SELECT + "where import_id = ? " + in(states) + " order by import_id, row_no limit ? offset ?",
				(row, index) -> row(row), args(id, states, limit, offset));
	}

	Optional<StagedRow> find(ImportId id, int number) {
		return this.jdbc
			.query(SELECT + "where import_id = ? and row_no = ?", (row, index) -> row(row), Ids.bytes(id.value()),
					number)
			.stream()
			.findFirst();
	}

	/**
	 * Rows in the order of the file that follow the given one: each state for itself and
	 * in the whole order of the index, by which H2 knows that it may stop at the limit;
	 * by number alone it reads and sorts all that follow.
	 */
	List<StagedRow> after(ImportId id, Collection<RowState> states, int row, int limit) {
		return states.stream()
			.flatMap((state) -> this.jdbc
				.query(SELECT
						+ "where import_id = ? and state = ? and row_no > ? order by import_id, state, row_no limit ?",
						(found, index) -> row(found), Ids.bytes(id.value()), state.name(), row, limit)
				.stream())
			.sorted(Comparator.comparingInt(StagedRow::number))
			.limit(limit)
			.toList();
	}

	List<StagedRow> numbered(ImportId id, Collection<Integer> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		List<Object> args = new ArrayList<>(List.of(Ids.bytes(id.value())));
		args.addAll(numbers);
		return this.jdbc.query(SELECT + "where import_id = ? and row_no in (" + SqlText.marks(numbers.size())
				+ ") order by row_no for update", (row, index) -> row(row), args.toArray());
	}

	Map<RowState, Integer> counts(ImportId id) {
		Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
		this.jdbc.query("select state, count(*) from staged_row where import_id = ? group by state", (row) -> {
			counts.put(RowState.valueOf(row.getString(1)), row.getInt(2));
		}, Ids.bytes(id.value()));
		return counts;
	}

	/** Keys that several rows of one file share. */
	List<String> repeatedKeys(ImportId id) {
		return this.jdbc.query(
				"select row_key from staged_row where import_id = ? and row_key is not null "
						+ "group by row_key having count(*) > 1",
				(row, index) -> row.getString(1), Ids.bytes(id.value()));
	}

	/** The rows of one key, in the order of the file. */
	List<Integer> withKey(ImportId id, String key) {
		return this.jdbc.query("select row_no from staged_row where import_id = ? and row_key = ? order by row_no",
				(row, index) -> row.getInt(1), Ids.bytes(id.value()), cut(key));
	}

	/** Which of the fingerprints an earlier import has taken over. */
	Set<String> takenBefore(Collection<String> fingerprints) {
		if (fingerprints.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.jdbc.query(
				"select distinct fingerprint from staged_row where state in ('CREATED', 'UPDATED') and fingerprint in ("
						+ SqlText.marks(fingerprints.size()) + ")",
				(row, index) -> row.getString(1), fingerprints.toArray()));
	}

	void remove(ImportId id) {
		this.jdbc.update("delete from staged_row where import_id = ?", Ids.bytes(id.value()));
	}

	private StagedRow row(ResultSet row) throws SQLException {
		String findings = row.getString("findings");
		return new StagedRow(row.getInt("row_no"),
				this.json.readValue(row.getString("cells"), new TypeReference<List<String>>() {
				}), RowState.valueOf(row.getString("state")),
				(findings == null) ? List.of() : this.json.readValue(findings, new TypeReference<List<CellFinding>>() {
				}), Objects.requireNonNullElse(row.getString("reference"), ""), row.getInt("version"));
	}

	private @Nullable String written(List<CellFinding> findings) {
		return findings.isEmpty() ? null : this.json.writeValueAsString(findings);
	}

	private static @Nullable String key(JudgedRow row) {
		return row.key().isEmpty() ? null : cut(row.key());
	}

	private static String cut(String key) {
		int longest = 190;
		return (key.length() <= longest) ? key : key.substring(0, longest);
	}

	private static String in(Collection<RowState> states) {
		return states.isEmpty() ? "" : "and state in (" + SqlText.marks(states.size()) + ")";
	}

	private static Object[] args(ImportId id, Collection<RowState> states, Object... more) {
		List<Object> args = new ArrayList<>(List.of(Ids.bytes(id.value())));
		states.forEach((state) -> args.add(state.name()));
		Collections.addAll(args, more);
		return args.toArray();
	}

}
