package io.cailian.questionnaire;

import java.time.Instant;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * A version of a template as one row of a list.
 */
public record TemplateLine(TemplateId id, UUID family, Wording name, int versionNumber, TemplateStatus status,
		int position, UserId changedBy, Instant changedAt) {

}
