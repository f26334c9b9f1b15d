package io.cailian.supplier;

/**
 * Where a merge of two suppliers stands.
 */
public enum MergeState {

	PROPOSED, DONE, REJECTED,
	/** Still one supplier, until another person agrees that they are two. */
	UNDOING_PROPOSED, UNDONE

}
