package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.AuditedEvent;

/**
 * An RFQ has got another buyer.
 */
public record RfqHandedOver(RfqId rfq, String number, UserId from, UserId to, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_HANDED_OVER";
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
		return Map.of("number", this.number, "from", this.from.value(), "to", this.to.value(), "reason", this.reason);
	}

}
