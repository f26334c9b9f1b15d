package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An RFQ with its opened bids has arrived from another system.
 */
public record RfqImported(RfqId rfq, String number, String externalReference) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_IMPORTED";
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
		return Map.of("number", this.number, "externalReference", this.externalReference);
	}

}
