package io.cailian.workflow;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody is to stand in for somebody else; published in the transaction that recorded
 * it.
 */
public record DelegationCreated(DelegationDetails delegation) implements AuditedEvent {

	@Override
	public String action() {
		return this.delegation.planned() ? "DELEGATION_CREATED" : "DELEGATION_ORDERED";
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
		Map<String, String> facts = new TreeMap<>(Map.of("delegator", this.delegation.delegator().value(), "delegate",
				this.delegation.delegate().value(), "startsAt", this.delegation.from().toString(), "endsAt",
				this.delegation.until().toString(), "reason", this.delegation.reason()));
		if (!this.delegation.types().isEmpty()) {
			facts.put("documentTypes", String.join(", ", this.delegation.types()));
		}
		this.delegation.most().ifPresent((most) -> facts.put("maxAmount", most.toString()));
		return facts;
	}

}
