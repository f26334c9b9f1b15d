package io.cailian.sourcing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a valid award means for the RFQ and its bids: the RFQ is awarded, and every bid
 * that was still in has won or lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwardSettlement {

	private final Rfqs rfqs;

	private final Bids bids;

	AwardSettlement(Rfqs rfqs, Bids bids) {
		this.rfqs = rfqs;
		this.bids = bids;
	}

	void settle(Award award) {
		Rfq rfq = this.rfqs.lock(award.rfq()).orElseThrow(UnknownRfq::new);
		rfq.move(RfqStatus.AWARDED);
		this.rfqs.save(rfq);
		this.bids.of(award.rfq()).stream().filter((bid) -> bid.status() == BidStatus.OPENED).forEach((bid) -> {
			bid.move(award.wins(bid.id()) ? BidStatus.WON : BidStatus.LOST);
			this.bids.save(bid);
		});
	}

}
