package io.cailian.approval;

/**
 * Where a version of the rules stands. Only a draft can be written; what was approved
 * stays readable for the approvals that began under it.
 */
public enum RuleStatus {

	DRAFT, PROPOSED, APPROVED, DISCARDED;

	public boolean mayMoveTo(RuleStatus next) {
		return switch (this) {
			case DRAFT -> next == PROPOSED || next == DISCARDED;
			case PROPOSED -> next == DRAFT || next == APPROVED;
			case APPROVED, DISCARDED -> false;
		};
	}

	/** Whether it is still worked on; of each type one version at most is. */
	public boolean isOpen() {
		return this == DRAFT || this == PROPOSED;
	}

}
