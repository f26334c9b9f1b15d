package io.cailian.pricing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody recorded where an index stands, or corrected it.
 */
record IndexRecorded(UUID subjectId, IndexEntry entry) implements AuditedEvent {

	@Override
	public String action() {
		return "PRICE_INDEX_RECORDED";
	}

	@Override
	public String subjectType() {
		return "PRICE_INDEX";
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("index", this.entry.index(), "date", this.entry.day().toString(), "value",
				this.entry.value().toPlainString(), "source", this.entry.source());
	}

}
