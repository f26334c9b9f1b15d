package io.cailian.sourcing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a bid stands, and which moves are allowed from there.
 */
public enum BidStatus {

	/** Begun, not yet submitted; does not count. */
	DRAFT,
	/** Counts; sealed. */
	SUBMITTED,
	/** Taken back by the supplier before closing; may be submitted again. */
	WITHDRAWN,
	/** Readable since the opening. */
	OPENED,
	/** Awarded at least in part. */
	WON,
	/** Valid, but not awarded. */
	LOST,
	/** Excluded for a recorded reason. */
	DISQUALIFIED;

	private static final Map<BidStatus, Set<BidStatus>> MOVES = Map.of(DRAFT, EnumSet.of(SUBMITTED), SUBMITTED,
			EnumSet.of(SUBMITTED, WITHDRAWN, OPENED), WITHDRAWN, EnumSet.of(SUBMITTED), OPENED,
			EnumSet.of(WON, LOST, DISQUALIFIED), DISQUALIFIED, EnumSet.of(OPENED), WON, EnumSet.noneOf(BidStatus.class),
			LOST, EnumSet.noneOf(BidStatus.class));

	public boolean mayBecome(BidStatus next) {
		return MOVES.getOrDefault(this, Set.of()).contains(next);
	}

	/** What the supplier itself may know before the RFQ has ended. */
	public BidStatus beforeAward() {
		return (this == WON || this == LOST || this == DISQUALIFIED) ? OPENED : this;
	}

}
