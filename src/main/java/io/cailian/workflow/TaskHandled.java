package io.cailian.workflow;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody moved a task to other hands or to another time without deciding on it.
 */
record TaskHandled(String action, Subject subject, Map<String, String> facts) implements AuditedEvent {

	@Override
	public String subjectType() {
		return this.subject.type();
	}

	@Override
	public UUID subjectId() {
		return this.subject.id();
	}

}
