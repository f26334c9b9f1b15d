package io.cailian.supplier;

/**
 * Where a merge of two suppliers stands.
 */
public enum MergeState {

	PROPOSED, DONE, REJECTED, UNDONE

}
