package io.cailian.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets people look at staged rows and put them right before anything is taken over.
 */
@Service
@Transactional
@PreAuthorize(ImportUploading.IMPORTERS)
public class ImportReview {

	/** The refusal where somebody else changed a row meanwhile. */
	public static final String ROW_CHANGED = "staging.Row.changed";

	private static final int LATEST = 100;

	private final ImportKinds kinds;

	private final StagedImports imports;

	private final StagedRows rows;

	private final Judging judging;

	private final CellReader reader;

	private final ApplicationEventPublisher events;

	private final JsonMapper json;

	ImportReview(ImportKinds kinds, StagedImports imports, StagedRows rows, Judging judging, CellReader reader,
			ApplicationEventPublisher events, JsonMapper json) {
		this.kinds = kinds;
		this.imports = imports;
		this.rows = rows;
		this.judging = judging;
		this.reader = reader;
		this.events = events;
		this.json = json;
	}

	/** The kinds this person may import. */
	@Transactional(readOnly = true)
	public List<OfferedKind> kinds() {
		return this.kinds.allowed().stream().map((kind) -> new OfferedKind(kind.name(), kind.titleKey())).toList();
	}

	/** The latest imports of the kinds this person may use, newest first. */
	@Transactional(readOnly = true)
	public List<ImportSummary> latest() {
		List<String> names = this.kinds.allowed().stream().map(ImportKind::name).toList();
		return names.isEmpty() ? List.of()
				: this.imports.latest(names, Limit.of(LATEST)).stream().map(this::summary).toList();
	}

	@Transactional(readOnly = true)
	public Optional<ImportDetails> find(ImportId id) {
		return this.imports.findById(id).filter(this::mayUse).map(this::details);
	}

	/** Rows in the order of the file; no states means all. */
	@Transactional(readOnly = true)
	public List<StagedRow> rows(ImportId id, Collection<RowState> states, int offset, int limit) {
		required(id);
		return this.rows.page(id, states, offset, limit);
	}

	@Transactional(readOnly = true)
	public Optional<StagedRow> row(ImportId id, int row) {
		required(id);
		return this.rows.find(id, row);
	}

	/**
	 * Writes another text into a cell and judges the row anew, and with it the rows that
	 * were or now are for the same record.
	 * @param version of the row that was seen
	 * @throws RuleViolation if somebody else changed the row meanwhile, or it is taken
	 * over already
	 */
	public StagedRow fix(ImportId id, int row, int version, String column, String text) {
		return fix(id, row, version, Map.of(column, text));
	}

	/** As {@link #fix(ImportId, int, int, String, String)}, for several cells. */
	public StagedRow fix(ImportId id, int row, int version, Map<String, String> texts) {
		StagedImport found = editable(id);
		ImportKind kind = this.kinds.allowed(found.kind());
		Heads heads = heads(found, kind);
		StagedRow before = row(id, row, version);
		List<String> cells = before.cells();
		for (Map.Entry<String, String> text : texts.entrySet()) {
			if (text.getValue().length() > TableReading.MAX_CELL) {
				throw new RuleViolation("staging.File.cellTooLong", row, TableReading.MAX_CELL);
			}
			cells = heads.with(cells, text.getKey(), text.getValue());
			this.events.publishEvent(TableImportMoved.corrected(found, row, text.getKey()));
		}
		List<JudgedRow> judged = this.judging.judge(kind, heads, List.of(new Judging.RawRow(row, cells)));
		String oldKey = kind.key(this.judging.values(heads, before));
		this.rows.rewrite(id, judged);
		judgeSameRecord(id, kind, heads, List.of(oldKey, judged.getFirst().key()));
		return this.rows.numbered(id, List.of(row)).getFirst();
	}

	/** Takes note that a person has looked at a warning and wants the row. */
	public StagedRow accept(ImportId id, int row, int version) {
		editable(id);
		StagedRow found = row(id, row, version);
		if (found.state() != RowState.MARKED) {
			throw new RuleViolation("staging.Row.nothingToAccept");
		}
		this.rows.move(id, row, RowState.ACCEPTED);
		return this.rows.numbered(id, List.of(row)).getFirst();
	}

	/**
	 * Takes note that a person wants all rows that have to be accepted.
	 * @return how many there were
	 * @throws RuleViolation {@code staging.Row.oneByOne} if each of this kind is to be
	 * looked at
	 */
	public int acceptAll(ImportId id) {
		StagedImport found = editable(id);
		if (!this.kinds.allowed(found.kind()).acceptsTogether()) {
			throw new RuleViolation("staging.Row.oneByOne");
		}
		return this.rows.moveAll(id, RowState.MARKED, RowState.ACCEPTED);
	}

	/** The import, if this person may see it, for services of this module. */
	private StagedImport required(ImportId id) {
		return this.imports.findById(id)
			.filter(this::mayUse)
			.orElseThrow(() -> new RuleViolation("staging.StagedImport.unknown"));
	}

	private StagedImport editable(ImportId id) {
		StagedImport found = required(id);
		if (this.imports.lock(id).orElseThrow().state() != ImportState.STAGED) {
			throw new RuleViolation("staging.StagedImport.ended");
		}
		return found;
	}

	private StagedRow row(ImportId id, int row, int version) {
		StagedRow found = this.rows.numbered(id, List.of(row))
			.stream()
			.findFirst()
			.orElseThrow(() -> new RuleViolation("staging.Row.unknown", row));
		if (found.version() != version) {
			throw new RuleViolation(ROW_CHANGED, row);
		}
		if (!found.state().isEditable()) {
			throw new RuleViolation("staging.StagedImport.ended");
		}
		return found;
	}

	/** Of the rows with one key all but the first are refused, whichever was changed. */
	private void judgeSameRecord(ImportId id, ImportKind kind, Heads heads, List<String> keys) {
		for (String key : new TreeSet<>(keys)) {
			List<Integer> numbers = key.isEmpty() ? List.of() : this.rows.withKey(id, key);
			List<Judging.RawRow> raw = this.rows.numbered(id, numbers)
				.stream()
				.filter((row) -> row.state().isEditable() && row.state() != RowState.ACCEPTED)
				.map((row) -> new Judging.RawRow(row.number(), row.cells()))
				.toList();
			List<JudgedRow> judged = new ArrayList<>();
			for (JudgedRow row : this.judging.judge(kind, heads, raw)) {
				judged.add((row.number() == numbers.getFirst()) ? row : repeated(row, numbers.getFirst()));
			}
			this.rows.rewrite(id, judged);
		}
	}

	private static JudgedRow repeated(JudgedRow row, int first) {
		List<CellFinding> findings = new ArrayList<>(row.findings());
		findings.add(CellFinding.error("", "staging.Row.repeated", first));
		return new JudgedRow(row.number(), row.cells(), row.key(), row.fingerprint(), RowState.INVALID, findings);
	}

	private boolean mayUse(StagedImport found) {
		return this.kinds.allowed().stream().anyMatch((kind) -> kind.name().equals(found.kind()));
	}

	private Heads heads(StagedImport found, ImportKind kind) {
		return Heads.of(kind, this.json.readValue(found.heads(), new TypeReference<List<String>>() {
		}), this.reader);
	}

	private ImportSummary summary(StagedImport found) {
		return new ImportSummary(found.id(), found.kind(),
				this.kinds.find(found.kind()).map(ImportKind::titleKey).orElse(found.kind()), found.fileName(),
				found.state(), found.rows(), found.taken(), found.createdBy(), found.createdAt(), found.endedAt());
	}

	private ImportDetails details(StagedImport found) {
		ImportKind kind = this.kinds.allowed(found.kind());
		Heads heads = heads(found, kind);
		Map<String, String> chosen = new HashMap<>();
		kind.choices().forEach((choice) -> chosen.put(choice.name(), choice.values().getFirst()));
		found.choices()
			.ifPresent((text) -> chosen.putAll(this.json.readValue(text, new TypeReference<Map<String, String>>() {
			})));
		Optional<RuleViolation> problem = found.problemKey()
			.map((key) -> new RuleViolation(key, found.problemArgs().stream().toArray()));
		return new ImportDetails(summary(found), heads.texts(),
				IntStream.range(0, heads.texts().size()).mapToObj(heads::columnAt).toList(),
				this.rows.counts(found.id()), kind.choices(), chosen, problem, found.cancelAsked(),
				kind.acceptsTogether(), found.version());
	}

}
