package io.cailian.workflow;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * A delegation was ended before its time; published in the transaction that recorded it.
 */
public record DelegationEnded(DelegationDetails delegation) implements AuditedEvent {

	@Override
	public String action() {
		return "DELEGATION_ENDED";
	}

	@Override
	public String subjectType() {
		return "DELEGATION";
	}

	@Override
	public UUID subjectId() {
		return this.delegation.id();
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("delegator", this.delegation.delegator().value(), "delegate", this.delegation.delegate().value(),
				"endsAt", this.delegation.until().toString());
	}

}
