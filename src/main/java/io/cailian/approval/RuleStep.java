package io.cailian.approval;

import io.cailian.kernel.RuleViolation;

/**
 * A step that a row of the rules puts into the chain.
 *
 * @param order the place within the phase: equal ones wait at the same time. Along the
 * managers one stands for the first of them, two for the second
 * @param withinLimit whether only somebody may agree whose limit covers the document
 * @param dueDays working days until it should be decided
 */
public record RuleStep(Phase phase, int order, Asked asked, boolean withinLimit, int dueDays) {

	public static final int MAX_ORDER = 20;

	public static final int MAX_DUE_DAYS = 30;

	/** Working days to decide, where nobody says otherwise. */
	public static final int USUAL_DAYS = 2;

	public RuleStep {
		if (order < 1 || order > MAX_ORDER) {
			throw new RuleViolation("approval.RuleStep.order", MAX_ORDER);
		}
		if (dueDays < 1 || dueDays > MAX_DUE_DAYS) {
			throw new RuleViolation("approval.RuleStep.dueDays", MAX_DUE_DAYS);
		}
		if (asked.climbs() && phase != Phase.HIERARCHY) {
			throw new RuleViolation("approval.RuleStep.managersElsewhere");
		}
	}

	/** A step that is decided within the usual time, whatever the limits of people. */
	public RuleStep(Phase phase, int order, Asked asked) {
		this(phase, order, asked, false, USUAL_DAYS);
	}

}
