package io.cailian.vault;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * A master key was added, taken up or retired.
 */
record KeyChanged(String action, Map<String, String> facts) implements AuditedEvent {

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	static KeyChanged added(String keyId) {
		return new KeyChanged("MASTER_KEY_ADDED", Map.of("key", keyId));
	}

	/** The portal seals under this key from now on, wherever it came from. */
	static KeyChanged takenUp(String keyId, Algorithm algorithm) {
		return new KeyChanged("MASTER_KEY_TAKEN_UP", Map.of("key", keyId, "algorithm", algorithm.name()));
	}

	static KeyChanged retired(String keyId) {
		return new KeyChanged("MASTER_KEY_RETIRED", Map.of("key", keyId));
	}

	@Override
	public String subjectType() {
		return "MASTER_KEY";
	}

	@Override
	public UUID subjectId() {
		return NO_DOCUMENT;
	}

}
