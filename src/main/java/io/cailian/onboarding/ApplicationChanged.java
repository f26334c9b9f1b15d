package io.cailian.onboarding;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Something became true about an application that belongs in the audit trail.
 */
record ApplicationChanged(ApplicationId application, String action, Map<String, String> facts) implements AuditedEvent {

	static final String SUBJECT_TYPE = "APPLICATION";

	@Override
	public String subjectType() {
		return SUBJECT_TYPE;
	}

	@Override
	public UUID subjectId() {
		return this.application.value();
	}

}
