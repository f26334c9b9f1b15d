package io.cailian.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as it is stored and hashed. The hash covers every column and the hash before,
 * so that no entry can be changed, removed, added or moved without breaking the chain.
 */
record AuditRow(long seq, Instant at, String actor, String action, String subjectType, UUID subjectId, String facts,
		String previousHash, String hash) {

	/** What the first entry follows. */
	static final String GENESIS = "0".repeat(64);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {
	};

	static AuditRow following(long lastSeq, String lastHash, Pending entry) {
		AuditRow open = new AuditRow(lastSeq + 1, entry.at(), entry.actor(), entry.action(), entry.subjectType(),
				entry.subjectId(), entry.facts(), lastHash, "");
		return new AuditRow(open.seq, open.at, open.actor, open.action, open.subjectType, open.subjectId, open.facts,
				open.previousHash, open.computedHash(open.seq));
	}

	boolean follows(long lastSeq, String lastHash) {
		return this.seq == lastSeq + 1 && this.previousHash.equals(lastHash) && isAsWritten(this.seq);
	}

	/** Whether this is what was recorded under that number. */
	boolean isAsWritten(long place) {
		return this.hash.equals(computedHash(place));
	}

	AuditEntry entry() {
		return new AuditEntry(this.seq, this.at, new UserId(this.actor), this.action, this.subjectType, this.subjectId,
				JSON.readValue(this.facts, FACTS));
	}

	private String computedHash(long place) {
		String content = CanonicalJson.of(Map.of("seq", Long.toString(place), "at", this.at.toString(), "actor",
				this.actor, "action", this.action, "subjectType", this.subjectType, "subjectId",
				this.subjectId.toString(), "facts", this.facts, "previousHash", this.previousHash));
		return Sha256.of(content);
	}

	/** A fact that has happened and has no place in the chain yet. */
	record Pending(Instant at, String actor, String action, String subjectType, UUID subjectId, String facts) {
	}

}
