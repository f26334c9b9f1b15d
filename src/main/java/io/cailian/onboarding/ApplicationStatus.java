package io.cailian.onboarding;

import java.util.Set;

/**
 * Where an application stands. The table of moves is its whole life: we may ask and the
 * applicant answers, the applicant may withdraw, and a decision is final. Whoever was
 * refused or withdrew applies again with a new application.
 */
public enum ApplicationStatus {

	SUBMITTED, INFORMATION_REQUESTED, APPROVED, REJECTED, WITHDRAWN;

	public boolean mayMoveTo(ApplicationStatus next) {
		return moves().contains(next);
	}

	/** Whether it is being looked at. */
	public boolean isOpen() {
		return this == SUBMITTED || this == INFORMATION_REQUESTED;
	}

	/** Whether the company may apply again with the old answers. */
	public boolean mayApplyAgain() {
		return this == REJECTED || this == WITHDRAWN;
	}

	private Set<ApplicationStatus> moves() {
		return switch (this) {
			case SUBMITTED -> Set.of(INFORMATION_REQUESTED, APPROVED, REJECTED, WITHDRAWN);
			case INFORMATION_REQUESTED -> Set.of(SUBMITTED, WITHDRAWN);
			case APPROVED, REJECTED, WITHDRAWN -> Set.of();
		};
	}

}
