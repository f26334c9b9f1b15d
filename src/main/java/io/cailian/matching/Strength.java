package io.cailian.matching;

/**
 * How sure it is that two companies are one, from the surest down.
 */
public enum Strength {

	/** They share a number that only one company can have. */
	CERTAIN,

	/** Names and all else say so; a person is asked. */
	LIKELY,

	/** Something is alike, and something speaks against it or is missing. */
	POSSIBLE,

	/** One is a branch of the other, or both are branches of one company. */
	BRANCH;

	/** True where a person is to be asked unasked, before a company is taken in twice. */
	public boolean isProposal() {
		return this == CERTAIN || this == LIKELY;
	}

}
