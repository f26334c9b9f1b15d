package io.cailian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One decision behind a figure about how long approvals take.
 */
public record TimedDecision(Subject subject, String number, String titleZh, String titleEn, UserId by, Instant askedAt,
		Instant decidedAt, @Nullable Instant dueAt, Duration workingTime, boolean escalated) {

	public String title(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.titleZh : this.titleEn;
	}

	/** Whether it was taken in time; empty if it had no due date. */
	public Optional<Boolean> inTime() {
		return Optional.ofNullable(this.dueAt).map((due) -> !this.decidedAt.isAfter(due));
	}

}
