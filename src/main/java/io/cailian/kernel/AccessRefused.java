package io.cailian.kernel;

import java.util.UUID;

/**
 * Somebody asked for a document that is not theirs to see or to decide. Published before
 * the refusal is thrown; the audit trail keeps it although the attempt is rolled back.
 *
 * @param what the service and method that refused, as {@code Decisions.decide}
 */
public record AccessRefused(String subjectType, UUID subjectId, String what) {
}
