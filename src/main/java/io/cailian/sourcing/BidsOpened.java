package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * All bids of an RFQ have become readable together.
 */
public record BidsOpened(RfqId rfq, String number, int bids) implements AuditedEvent {

	@Override
	public String action() {
		return "BIDS_OPENED";
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
		return Map.of("number", this.number, "bids", Integer.toString(this.bids));
	}

}
