package io.cailian.sourcing;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A colleague of the same supplier has submitted another revision meanwhile.
 */
public class BidConflict extends OptimisticLockingFailureException {

	private final int currentRevision;

	BidConflict(int currentRevision) {
		super("the bid is at revision " + currentRevision);
		this.currentRevision = currentRevision;
	}

	public int currentRevision() {
		return this.currentRevision;
	}

}
