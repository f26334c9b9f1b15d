package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * The publication of an RFQ waits for approval.
 */
public record RfqPublicationAsked(RfqId rfq, String number) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_PUBLICATION_ASKED";
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
		return Map.of("number", this.number);
	}

}
