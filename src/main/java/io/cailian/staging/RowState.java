package io.cailian.staging;

import java.util.List;

/**
 * Where a row stands.
 */
public enum RowState {

	/** Can be taken over. */
	VALID,

	/** Can be taken over once a person has accepted its warning. */
	MARKED,

	/** A person has accepted its warning. */
	ACCEPTED,

	/** Has an error to be put right. */
	INVALID,

	/** The very same row was taken over by an earlier import. */
	UNCHANGED,

	CREATED, UPDATED, SKIPPED,

	/** Could not be taken over although it looked right. */
	FAILED;

	static final List<RowState> OPEN = List.of(VALID, ACCEPTED);

	/** True while a person may still change the row. */
	public boolean isEditable() {
		return this == VALID || this == MARKED || this == ACCEPTED || this == INVALID || this == FAILED;
	}

	public boolean isProblem() {
		return this == INVALID || this == MARKED || this == FAILED;
	}

}
