package io.cailian.staging;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * A table was staged, started, taken over, cancelled or given up.
 */
public record TableImportMoved(UUID importId, String action, Map<String, String> facts) implements AuditedEvent {

	public TableImportMoved {
		facts = Map.copyOf(facts);
	}

	static TableImportMoved staged(UUID id, String kind, ReceivedTable file, int rows) {
		return new TableImportMoved(id, "TABLE_STAGED",
				Map.of("kind", kind, "fileName", file.name(), "sha256", file.sha256(), "rows", String.valueOf(rows)));
	}

	static TableImportMoved started(StagedImport moved) {
		return of(moved, "TABLE_IMPORT_STARTED", "mode", moved.mode().map(Enum::name).orElse(""));
	}

	static TableImportMoved done(StagedImport moved, int taken) {
		return of(moved, "TABLE_IMPORTED", "taken", String.valueOf(taken));
	}

	static TableImportMoved cancelled(StagedImport moved) {
		return of(moved, "TABLE_IMPORT_CANCELLED", "taken", String.valueOf(moved.taken()));
	}

	static TableImportMoved corrected(StagedImport moved, int row, String column) {
		return of(moved, "TABLE_ROW_CORRECTED", "place", row + " " + column);
	}

	private static TableImportMoved of(StagedImport moved, String action, String fact, String value) {
		return new TableImportMoved(moved.id().value(), action,
				Map.of("kind", moved.kind(), "fileName", moved.fileName(), fact, value));
	}

	@Override
	public String subjectType() {
		return "TABLE_IMPORT";
	}

	@Override
	public UUID subjectId() {
		return this.importId;
	}

}
