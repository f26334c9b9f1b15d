package io.cailian.workflow;

/**
 * How a decision ends: yes, no, or back with a question.
 */
public enum Outcome {

	APPROVED, REJECTED, RETURNED;

	/** Whoever says anything but yes owes a reason. */
	public boolean needsReason() {
		return this != APPROVED;
	}

}
