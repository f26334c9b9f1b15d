package io.cailian.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * One recorded fact: number {@code seq} of the trail.
 */
public record AuditEntry(long seq, Instant at, UserId actor, String action, String subjectType, UUID subjectId,
		Map<String, String> facts) {

	public AuditEntry {
		facts = Map.copyOf(facts);
	}

}
