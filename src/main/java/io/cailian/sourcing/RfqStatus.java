package io.cailian.sourcing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where an RFQ stands, and which moves are allowed from there.
 */
public enum RfqStatus {

	/** Being written; nobody outside sees it. */
	DRAFT,
	/** Somebody decides whether suppliers may see it; nobody outside does yet. */
	PUBLICATION_APPROVAL,
	/** Suppliers may bid until the closing time. */
	PUBLISHED,
	/** The closing time has passed; bids are still sealed. */
	CLOSED,
	/** Bids are readable and being compared. */
	OPENED,
	/** A proposed award waits for approval. */
	AWARD_APPROVAL,
	/** Awarded; letters have gone out. */
	AWARDED,
	/** Ended without an award. */
	FAILED,
	/** Called off before opening; its bids stay sealed for ever. */
	CANCELLED;

	private static final Map<RfqStatus, Set<RfqStatus>> MOVES = Map.of(DRAFT,
			EnumSet.of(PUBLICATION_APPROVAL, PUBLISHED, CANCELLED), PUBLICATION_APPROVAL,
			EnumSet.of(DRAFT, PUBLISHED, CANCELLED), PUBLISHED, EnumSet.of(CLOSED, CANCELLED), CLOSED,
			EnumSet.of(OPENED, FAILED, CANCELLED), OPENED, EnumSet.of(AWARD_APPROVAL, FAILED), AWARD_APPROVAL,
			EnumSet.of(AWARDED, OPENED), AWARDED, EnumSet.noneOf(RfqStatus.class), FAILED,
			EnumSet.noneOf(RfqStatus.class), CANCELLED, EnumSet.noneOf(RfqStatus.class));

	public boolean mayBecome(RfqStatus next) {
		return MOVES.getOrDefault(this, Set.of()).contains(next);
	}

	/** Whether it is over, with an award or without. */
	public boolean isEnd() {
		return this == AWARDED || this == FAILED || this == CANCELLED;
	}

	/** Whether no supplier has seen it yet, and may. */
	public boolean isUnpublished() {
		return this == DRAFT || this == PUBLICATION_APPROVAL;
	}

	/** Whether suppliers have been asked and nothing is decided yet. */
	public boolean isUndecided() {
		return !isUnpublished() && !isEnd();
	}

	/** What a supplier may know: not that an award waits for approval. */
	public RfqStatus forSuppliers() {
		return (this == AWARD_APPROVAL) ? OPENED : this;
	}

}
