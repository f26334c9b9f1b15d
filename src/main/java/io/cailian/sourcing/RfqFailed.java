package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An RFQ has ended without an award; the reason is empty where the cause says all.
 */
public record RfqFailed(RfqId rfq, String number, EndCause cause, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_FAILED";
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
		return Map.of("number", this.number, "cause", this.cause.name(), "reason", this.reason);
	}

}
