package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;
import io.cailian.supplier.SupplierId;

/**
 * An invited supplier has said that it will not bid.
 */
public record InvitationDeclined(RfqId rfq, String number, SupplierId supplier) implements AuditedEvent {

	@Override
	public String action() {
		return "INVITATION_DECLINED";
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
		return Map.of("number", this.number, "supplierId", this.supplier.value().toString());
	}

}
