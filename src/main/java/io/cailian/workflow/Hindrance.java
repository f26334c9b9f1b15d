package io.cailian.workflow;

/**
 * Why a person who sees a task may not decide on it.
 */
public enum Hindrance {

	/** They asked for the decision themselves. */
	OWN_REQUEST,

	/** They are too close to the document. */
	BARRED,

	/** The task waits for people of another role. */
	OTHER_ROLE,
	/** The task waits for other people. */
	OTHER_PEOPLE,
	/** Somebody else has taken the task in hand. */
	HELD,
	/** The person stood in for somebody, and does so no more. */
	DELEGATION_OVER,
	/** The document is worth more than the person may decide on. */
	ABOVE_LIMIT

}
