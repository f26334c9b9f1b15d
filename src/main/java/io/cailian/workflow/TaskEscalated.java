package io.cailian.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.AuditedEvent;

/**
 * A task is long past its due date: a manager may decide on it as well from now on, or
 * there is none who could.
 *
 * @param to the manager; empty if administrators have to look after it
 */
public record TaskEscalated(String taskId, Subject subject, String process, String step, Instant dueAt,
		Optional<UserId> to) implements AuditedEvent {

	@Override
	public String action() {
		return this.to.isPresent() ? "TASK_ESCALATED" : "TASK_STAYS_OVERDUE";
	}

	@Override
	public String subjectType() {
		return this.subject.type();
	}

	@Override
	public UUID subjectId() {
		return this.subject.id();
	}

	@Override
	public Map<String, String> facts() {
		Map<String, String> facts = new TreeMap<>(
				Map.of("process", this.process, "step", this.step, "due", this.dueAt.toString()));
		this.to.ifPresent((manager) -> facts.put("account", manager.value()));
		return facts;
	}

}
