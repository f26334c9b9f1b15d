package io.cailian.sourcing;

/**
 * What came of saving a draft.
 */
public sealed interface EditResult {

	/** It is saved; this is how it stands now. */
	record Saved(RfqDetails rfq) implements EditResult {

	}

	/** Somebody saved it in between; nothing was changed. These are their values. */
	record Conflict(RfqDetails theirs) implements EditResult {

	}

}
