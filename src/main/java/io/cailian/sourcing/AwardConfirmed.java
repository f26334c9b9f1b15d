package io.cailian.sourcing;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An award is valid; letters go out.
 */
public record AwardConfirmed(AwardId award, RfqId rfq, String number) implements AuditedEvent {

	@Override
	public String action() {
		return "AWARD_CONFIRMED";
	}

	@Override
	public String subjectType() {
		return Award.SUBJECT_TYPE;
	}

	@Override
	public UUID subjectId() {
		return this.award.value();
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("number", this.number, "rfq", this.rfq.toString());
	}

}
