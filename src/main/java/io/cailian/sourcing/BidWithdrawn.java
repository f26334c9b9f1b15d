package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;
import io.cailian.supplier.SupplierId;

/**
 * A supplier has taken its bid back before closing.
 */
public record BidWithdrawn(RfqId rfq, String number, SupplierId supplier, int revision) implements AuditedEvent {

	@Override
	public String action() {
		return "BID_WITHDRAWN";
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
		return Map.of("number", this.number, "supplierId", this.supplier.value().toString(), "revision",
				Integer.toString(this.revision));
	}

}
