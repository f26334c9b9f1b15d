package io.cailian.sourcing;

import java.util.Optional;

/**
 * A supplier's own bid as it may see it itself: what it submitted last with the receipt,
 * and what it has typed since without submitting.
 */
public record OwnBid(BidStatus status, int revision, Optional<BidReceipt> receipt, Optional<BidForm> submitted,
		Optional<BidForm> unsubmitted, int draftNumber) {

	/** Before anything has been typed or submitted. */
	public static final OwnBid NONE = new OwnBid(BidStatus.DRAFT, 0, Optional.empty(), Optional.empty(),
			Optional.empty(), 0);

	@Override
	public String toString() {
		return "OwnBid[" + this.status + ", revision " + this.revision + "]";
	}

}
