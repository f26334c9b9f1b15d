package io.cailian.notification;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody who is not its receiver has read the secret links of a letter.
 */
record LetterRevealed(UUID letter, String receiver, String subject, String reference) implements AuditedEvent {

	@Override
	public String action() {
		return "LETTER_REVEALED";
	}

	@Override
	public String subjectType() {
		return "LETTER";
	}

	@Override
	public UUID subjectId() {
		return this.letter;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("receiver", this.receiver, "letterSubject", this.subject, "document", this.reference);
	}

}
