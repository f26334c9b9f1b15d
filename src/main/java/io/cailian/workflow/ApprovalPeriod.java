package io.cailian.workflow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are looked at when asking how long approvals take: those of some days,
 * the last one included, of one process or of all.
 *
 * @param process the process id of the BPMN file, or null for every process
 */
public record ApprovalPeriod(LocalDate from, LocalDate to, @Nullable String process) {

	/** As many days are looked at unless others are asked for. */
	public static final int DEFAULT_DAYS = 30;

	/** More days are not looked at at once. */
	public static final int MAX_DAYS = 366;

	public ApprovalPeriod {
		if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
			throw new RuleViolation("workflow.ApprovalPeriod.invalid", MAX_DAYS);
		}
	}

	/** Whatever is not said follows from what is; nothing said means the last days. */
	public static ApprovalPeriod of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String process,
			LocalDate today) {
		LocalDate last = (to != null) ? to : (from != null && from.isAfter(today)) ? from : today;
		LocalDate first = (from != null) ? from : last.minusDays(DEFAULT_DAYS - 1);
		return new ApprovalPeriod(first, last, (process == null || process.isBlank()) ? null : process);
	}

}
