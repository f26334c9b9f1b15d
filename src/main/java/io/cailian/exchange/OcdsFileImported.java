package io.cailian.exchange;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody has brought in an Open Contracting file.
 */
public record OcdsFileImported(UUID importId, String fileName, String sha256, int imported, int unchanged,
		int refused) implements AuditedEvent {

	@Override
	public String action() {
		return "OCDS_FILE_IMPORTED";
	}

	@Override
	public String subjectType() {
		return "OCDS_IMPORT";
	}

	@Override
	public UUID subjectId() {
		return this.importId;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("fileName", this.fileName, "sha256", this.sha256, "imported", String.valueOf(this.imported),
				"unchanged", String.valueOf(this.unchanged), "refused", String.valueOf(this.refused));
	}

}
