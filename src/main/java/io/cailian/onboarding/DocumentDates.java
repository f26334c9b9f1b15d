package io.cailian.onboarding;

import java.time.LocalDate;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a document, where we ask for them: told at the field while one types, and
 * checked again when the application is handed in.
 */
public final class DocumentDates {

	private DocumentDates() {
	}

	/**
	 * The day it was issued.
	 * @throws RuleViolation if there is none, or it is yet to come
	 */
	public static void requireIssued(@Nullable LocalDate day, LocalDate today) {
		if (day == null) {
			throw new RuleViolation("onboarding.DocumentDates.issuedMissing");
		}
		if (day.isAfter(today)) {
			throw new RuleViolation("onboarding.DocumentDates.issuedInFuture");
		}
	}

	/**
	 * Its last day.
	 * @throws RuleViolation if there is none, or it is over
	 */
	public static void requireExpires(@Nullable LocalDate day, LocalDate today) {
		if (day == null) {
			throw new RuleViolation("onboarding.DocumentDates.expiryMissing");
		}
		if (day.isBefore(today)) {
			throw new RuleViolation("onboarding.DocumentDates.expired");
		}
	}

}
