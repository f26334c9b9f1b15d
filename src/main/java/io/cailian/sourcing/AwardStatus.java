package io.cailian.sourcing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a proposed award stands, and which moves are allowed from there.
 */
public enum AwardStatus {

	/** Waits for the purchasing manager. */
	PROPOSED,
	/** Approved: letters have gone out. */
	CONFIRMED,
	/** Not approved; the buyer may propose another. */
	REFUSED,
	/** Given back to the buyer to be improved. */
	RETURNED;

	private static final Map<AwardStatus, Set<AwardStatus>> MOVES = Map.of(PROPOSED,
			EnumSet.of(CONFIRMED, REFUSED, RETURNED));

	public boolean mayBecome(AwardStatus next) {
		return MOVES.getOrDefault(this, Set.of()).contains(next);
	}

}
