package io.cailian.questionnaire;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Something became true about a template that belongs in the audit trail.
 */
record TemplateChanged(TemplateId template, String action, Map<String, String> facts) implements AuditedEvent {

	static final String SUBJECT_TYPE = "QUESTIONNAIRE";

	@Override
	public String subjectType() {
		return SUBJECT_TYPE;
	}

	@Override
	public UUID subjectId() {
		return this.template.value();
	}

}
