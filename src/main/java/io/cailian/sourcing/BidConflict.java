package io.cailian.sourcing;

import java.time.Instant;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A colleague of the same supplier has submitted another revision meanwhile.
 */
public class BidConflict extends OptimisticLockingFailureException {

	private final int currentRevision;

	private final @Nullable UserId by;

	private final @Nullable Instant at;

	BidConflict(int currentRevision, @Nullable UserId by, @Nullable Instant at) {
		super("the bid is at revision " + currentRevision);
		this.currentRevision = currentRevision;
		this.by = by;
		this.at = at;
	}

	public int currentRevision() {
		return this.currentRevision;
	}

	/** Who submitted that revision, as far as it is known. */
	public @Nullable UserId by() {
		return this.by;
	}

	public @Nullable Instant at() {
		return this.at;
	}

}
