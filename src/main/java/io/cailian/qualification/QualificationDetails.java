package io.cailian.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;

/**
 * One change of how a supplier stands, as staff reads it.
 *
 * @param to the first day on which it no longer holds
 * @param lifts whether it lifts earlier sanctions of the same scope
 */
public record QualificationDetails(QualificationId id, SupplierId supplier, Scope scope, QualificationStatus status,
		LocalDate from, Optional<LocalDate> to, boolean lifts, String reason, UserId proposedBy, Instant proposedAt,
		Stage stage, Optional<UserId> decidedBy, Optional<Instant> decidedAt, String decisionReason) {

}
