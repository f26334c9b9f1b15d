package io.cailian.vault;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * A master key was added or retired.
 */
record KeyChanged(String action, String keyId) implements AuditedEvent {

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	@Override
	public String subjectType() {
		return "MASTER_KEY";
	}

	@Override
	public UUID subjectId() {
		return NO_DOCUMENT;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("key", this.keyId);
	}

}
