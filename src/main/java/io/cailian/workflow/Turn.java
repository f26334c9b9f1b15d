package io.cailian.workflow;

/**
 * When somebody is asked whom a decider adds to an approval.
 */
public enum Turn {

	/** At once, beside the decider, so that both have to agree. */
	BEFORE,

	/** Once the present stage has agreed. */
	AFTER

}
