package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * A buyer has taken an RFQ back before its publication was decided.
 */
public record RfqPublicationTakenBack(RfqId rfq, String number) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_PUBLICATION_TAKEN_BACK";
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
