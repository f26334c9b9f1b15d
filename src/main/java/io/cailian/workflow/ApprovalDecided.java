package io.cailian.workflow;

import java.util.Map;
import java.util.UUID;

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
		String reason = this.decision.reason();
		Map<String, String> step = Map.of("process", this.decision.process(), "step", this.decision.step());
		if (reason == null) {
			return step;
		}
		return Map.of("process", this.decision.process(), "step", this.decision.step(), "reason", reason);
	}

}
