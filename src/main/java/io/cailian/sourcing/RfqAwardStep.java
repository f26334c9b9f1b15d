package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * A step of an RFQ towards its award, for the story of the RFQ.
 *
 * @param award the number of the award
 * @param reason why it was refused or returned, or an empty text
 */
public record RfqAwardStep(RfqId rfq, Kind kind, String award, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_AWARD_" + this.kind;
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
		return Map.of("award", this.award, "reason", this.reason);
	}

	/** Which step it was. */
	public enum Kind {

		PROPOSED, RETURNED, REFUSED, CONFIRMED, IMPORTED

	}

}
