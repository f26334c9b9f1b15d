package io.cailian.staging;

/**
 * What is to happen while some rows are in error.
 */
public enum ImportMode {

	/** All rows or none, in one transaction. */
	ALL_OR_NOTHING,

	/** The valid rows, chunk by chunk; the others stay behind with their reasons. */
	VALID_ROWS

}
