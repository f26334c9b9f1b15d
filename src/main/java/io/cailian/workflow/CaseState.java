package io.cailian.workflow;

/**
 * How an approval stands as a whole.
 */
public enum CaseState {

	OPEN, APPROVED, REJECTED, RETURNED, WITHDRAWN

}
