package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;
import io.cailian.supplier.SupplierId;

/**
 * A disqualification was taken back; the bid takes part again.
 */
public record BidReinstated(RfqId rfq, BidId bid, SupplierId supplier, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "BID_REINSTATED";
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
		return Map.of("bid", this.bid.toString(), "supplier", this.supplier.toString(), "reason", this.reason);
	}

}
