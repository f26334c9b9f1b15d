package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An RFQ was not approved for publication and is a draft again.
 */
public record RfqPublicationSentBack(RfqId rfq, String number, String reason) implements AuditedEvent {

	@Override
	public String action() {
		return "RFQ_PUBLICATION_SENT_BACK";
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
		return Map.of("number", this.number, "reason", this.reason);
	}

}
