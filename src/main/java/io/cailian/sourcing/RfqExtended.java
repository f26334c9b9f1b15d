package io.cailian.sourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * The closing time of a published RFQ has been moved to a later one.
 */
public record RfqExtended(RfqId rfq, String number, Instant from, Instant to, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_EXTENDED";
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
		return Map.of("number", this.number, "from", this.from.toString(), "to", this.to.toString(), "reason",
				this.reason);
	}

}
