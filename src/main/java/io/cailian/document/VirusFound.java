package io.cailian.document;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody handed in a file with a virus.
 */
record VirusFound(UUID subjectId, String fileName, String virus, String sha256) implements AuditedEvent {

	@Override
	public String action() {
		return "VIRUS_FOUND";
	}

	@Override
	public String subjectType() {
		return "ATTACHMENT";
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("file", this.fileName, "virus", this.virus, "sha256", this.sha256);
	}

}
