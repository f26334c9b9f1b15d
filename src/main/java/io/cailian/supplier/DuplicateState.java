package io.cailian.supplier;

/**
 * What became of two suppliers that may be one.
 */
public enum DuplicateState {

	OPEN, DISMISSED, MERGED

}
