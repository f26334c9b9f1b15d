package io.cailian.staging;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.staging.spi.ImportKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts imports and stops them.
 */
@Service
@Transactional
@PreAuthorize(ImportUploading.IMPORTERS)
public class ImportRunning {

	private final ImportKinds kinds;

	private final StagedImports imports;

	private final StagedRows rows;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final JsonMapper json;

	private final Clock clock;

	ImportRunning(ImportKinds kinds, StagedImports imports, StagedRows rows, CurrentUser currentUser,
			ApplicationEventPublisher events, JsonMapper json, Clock clock) {
		this.kinds = kinds;
		this.imports = imports;
		this.rows = rows;
		this.currentUser = currentUser;
		this.events = events;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Has the rows taken over in the background; starting again what runs or is done
	 * changes nothing.
	 * @throws RuleViolation if all rows are wanted and some are in error, or none is left
	 */
	public void start(ImportId id, ImportMode mode, Map<String, String> choices) {
		StagedImport found = locked(id);
		if (found.state() == ImportState.RUNNING || found.state() == ImportState.DONE) {
			return;
		}
		ImportKind kind = this.kinds.allowed(found.kind());
		Map<RowState, Integer> counts = this.rows.counts(id);
		int bad = counts.getOrDefault(RowState.INVALID, 0) + counts.getOrDefault(RowState.MARKED, 0)
				+ counts.getOrDefault(RowState.FAILED, 0);
		if (mode == ImportMode.ALL_OR_NOTHING && bad > 0) {
			throw new RuleViolation("staging.ImportRunning.notAllValid", bad);
		}
		if (counts.getOrDefault(RowState.VALID, 0) + counts.getOrDefault(RowState.ACCEPTED, 0) == 0) {
			throw new RuleViolation("staging.ImportRunning.nothingValid");
		}
		found.start(mode, this.json.writeValueAsString(checked(kind, choices)), this.currentUser.id());
		this.imports.save(found);
		this.events.publishEvent(TableImportMoved.started(found));
		this.events.publishEvent(new ImportWanted(id, found.kind()));
	}

	/** Ends a staged import, or stops a running one after the chunk it is at. */
	public void cancel(ImportId id) {
		StagedImport found = locked(id);
		found.askToCancel(this.clock.instant());
		this.imports.save(found);
		if (found.state() == ImportState.CANCELLED) {
			this.events.publishEvent(TableImportMoved.cancelled(found));
		}
	}

	private StagedImport locked(ImportId id) {
		StagedImport found = this.imports.lock(id).orElseThrow(() -> new RuleViolation("staging.StagedImport.unknown"));
		this.kinds.allowed(found.kind());
		return found;
	}

	private static Map<String, String> checked(ImportKind kind, Map<String, String> choices) {
		Map<String, String> checked = new HashMap<>();
		for (ImportChoice choice : kind.choices()) {
			String value = choices.getOrDefault(choice.name(), choice.values().getFirst());
			if (!choice.values().contains(value)) {
				throw new RuleViolation("staging.Cell.noChoice", value);
			}
			checked.put(choice.name(), value);
		}
		return checked;
	}

	/**
	 * An import is to be run as soon as this transaction has ended.
	 */
	record ImportWanted(ImportId id, String kind) {
	}

}
