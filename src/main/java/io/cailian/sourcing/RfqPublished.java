package io.cailian.sourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An RFQ is open for the bids of its invited suppliers.
 */
public record RfqPublished(RfqId rfq, String number, Instant closesAt, int invited) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_PUBLISHED";
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
		return Map.of("number", this.number, "closesAt", this.closesAt.toString(), "invited",
				Integer.toString(this.invited));
	}

}
