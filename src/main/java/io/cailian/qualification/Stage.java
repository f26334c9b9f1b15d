package io.cailian.qualification;

/**
 * Where something proposed stands: waiting for another person, how that person decided,
 * or taken back by whoever proposed it.
 */
public enum Stage {

	PROPOSED, APPROVED, REFUSED, RETURNED, WITHDRAWN

}
