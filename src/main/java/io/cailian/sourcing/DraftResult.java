package io.cailian.sourcing;

import java.time.Instant;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What came of keeping a bid without submitting it.
 */
public sealed interface DraftResult {

	/** It is kept under this number. */
	record Saved(int draftNumber) implements DraftResult {

	}

	/**
	 * A colleague, or the same person in another window, has kept or submitted something
	 * since; nothing was changed.
	 */
	record Conflict(@Nullable UserId by, @Nullable Instant at) implements DraftResult {

	}

}
