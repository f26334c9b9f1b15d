package io.cailian.workflow;

/**
 * How one vote of an approval stands.
 */
public enum SeatState {

	/** Its stage has not begun. */
	WAITING,
	/** It waits for a decision. */
	OPEN,
	/** Somebody agreed. */
	APPROVED,
	/** Somebody refused. */
	REJECTED,
	/** Somebody sent the document back. */
	RETURNED,
	/** Not asked, because the person agreed at an earlier stage. */
	SKIPPED,
	/** Not asked any more, because the step was settled without it. */
	NOT_NEEDED;

	boolean isAgreement() {
		return this == APPROVED || this == SKIPPED;
	}

	static SeatState of(Outcome outcome) {
		return switch (outcome) {
			case APPROVED -> APPROVED;
			case REJECTED -> REJECTED;
			case RETURNED -> RETURNED;
		};
	}

}
