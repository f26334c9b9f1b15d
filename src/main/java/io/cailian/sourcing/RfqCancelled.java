package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An RFQ has been called off; its bids stay sealed.
 */
public record RfqCancelled(RfqId rfq, String number, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_CANCELLED";
	}

	@Override
	public String subjectType() {
		return Rfq.SUBJECT_TYPE;
	}

	@Override
	public UUID subjectId() {
		return this.rfq.value();
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("number", this.number, "reason", this.reason);
	}

}
