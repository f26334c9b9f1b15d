package io.cailian.workflow;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.AuditedEvent;

/**
 * Somebody decided; published in the transaction that recorded it.
 */
public record ApprovalDecided(Decision decision) implements AuditedEvent {

	@Override
	public String action() {
		return "APPROVAL_" + this.decision.outcome();
	}

	@Override
	public String subjectType() {
		return this.decision.subject().type();
	}

	@Override
	public UUID subjectId() {
		return this.decision.subject().id();
	}

	@Override
	public Map<String, String> facts() {
		Map<String, String> facts = new TreeMap<>(
				Map.of("process", this.decision.process(), "step", this.decision.step()));
		String reason = this.decision.reason();
		if (reason != null) {
			facts.put("reason", reason);
		}
		UserId onBehalfOf = this.decision.onBehalfOf();
		if (onBehalfOf != null) {
			facts.put("onBehalfOf", onBehalfOf.value());
		}
		return facts;
	}

}
