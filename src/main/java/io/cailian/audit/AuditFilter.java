package io.cailian.audit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for: parts of actor and action, a document by its id or by a part
 * of its kind or of what was recorded, such as its number, and the days between, in the
 * company's zone.
 */
public record AuditFilter(String actor, String action, String subject, @Nullable LocalDate from,
		@Nullable LocalDate to) {

	public static final AuditFilter ALL = new AuditFilter("", "", "", null, null);

}
