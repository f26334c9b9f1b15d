package io.cailian.qualification;

/**
 * Where something proposed stands: waiting for another person, or how that person
 * decided.
 */
public enum Stage {

	PROPOSED, APPROVED, REFUSED, RETURNED

}
