package io.cailian.sourcing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a valid award means for the bids of the RFQ: every bid that was still in has won
 * or lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwardSettlement {

	private final Bids bids;

	AwardSettlement(Bids bids) {
		this.bids = bids;
	}

	void settle(Award award) {
		this.bids.of(award.rfq()).stream().filter((bid) -> bid.status() == BidStatus.OPENED).forEach((bid) -> {
			bid.move(award.wins(bid.id()) ? BidStatus.WON : BidStatus.LOST);
			this.bids.save(bid);
		});
	}

}
