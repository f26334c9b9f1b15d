package io.cailian.workflow;

/**
 * How it stands with what was asked about a waiting task.
 */
public enum QuestionState {

	/** Somebody has still to answer. */
	AWAITS_ANSWER,

	/** All that was asked is answered. */
	ANSWERED

}
