package io.cailian.sourcing;

import java.time.Clock;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.SeparationOfDuties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets opened bids aside for a recorded reason, and takes that back while the RFQ is
 * still being compared.
 */
@Service
@PreAuthorize(Access.BUYER)
@Transactional
public class BidDisqualification {

	/** How long the reason of a disqualification may be. */
	public static final int MAX_REASON = Disqualification.MAX_REASON;

	private final Rfqs rfqs;

	private final Bids bids;

	private final Disqualifications disqualifications;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BidDisqualification(Rfqs rfqs, Bids bids, Disqualifications disqualifications, SeparationOfDuties duties,
			CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.disqualifications = disqualifications;
		this.duties = duties;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/** Disqualifying a disqualified bid again changes nothing. */
	public void disqualify(RfqId id, BidId bidId, String reason) {
		Bid bid = bidUnderEvaluation(id, bidId);
		if (bid.status() == BidStatus.DISQUALIFIED) {
			return;
		}
		this.disqualifications.save(Disqualification.of(bid, reason, this.currentUser.id(), this.clock.instant()));
		bid.move(BidStatus.DISQUALIFIED);
		this.bids.save(bid);
		this.events.publishEvent(new BidDisqualified(id, bidId, bid.supplier(), reason.strip()));
	}

	/**
	 * Lifts a disqualification, which stays on record. Reinstating an admitted bid
	 * changes nothing.
	 */
	public void reinstate(RfqId id, BidId bidId, String reason) {
		Bid bid = bidUnderEvaluation(id, bidId);
		if (bid.status() != BidStatus.DISQUALIFIED) {
			return;
		}
		Disqualification standing = this.disqualifications.standing(bidId)
			.orElseThrow(() -> new IllegalStateException("no record of why " + bidId + " was set aside"));
		standing.lift(reason, this.currentUser.id(), this.clock.instant());
		this.disqualifications.save(standing);
		bid.move(BidStatus.OPENED);
		this.bids.save(bid);
		this.events.publishEvent(new BidReinstated(id, bidId, bid.supplier(), reason.strip()));
	}

	private Bid bidUnderEvaluation(RfqId id, BidId bidId) {
		UserId person = this.currentUser.id();
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(person);
		if (rfq.status() != RfqStatus.OPENED) {
			throw new RuleViolation("sourcing.Disqualification.notUnderEvaluation", rfq.number());
		}
		this.duties.perform(RfqDeeds.on(id, RfqDeeds.EVALUATED));
		return this.bids.findById(bidId)
			.filter((bid) -> bid.rfq().equals(id) && bid.isOpen())
			.orElseThrow(() -> new RuleViolation("sourcing.Award.unknownBid"));
	}

}
