package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.rates.FixedRate;
import io.cailian.rates.RateLookup;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.Suppliers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the bids of an RFQ: after closing, by its buyer, all at once and for good.
 */
@Service
@PreAuthorize(Access.BUYER)
public class BidOpening {

	private final Rfqs rfqs;

	private final Bids bids;

	private final SealedBids sealedBids;

	private final BidSeal seal;

	private final RateLookup rates;

	private final Suppliers suppliers;

	private final SupplierNotices notices;

	private final CurrentUser currentUser;

	private final StepUp stepUp;

	private final Clock clock;

	BidOpening(Rfqs rfqs, Bids bids, SealedBids sealedBids, BidSeal seal, RateLookup rates, Suppliers suppliers,
			SupplierNotices notices, CurrentUser currentUser, StepUp stepUp, Clock clock) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.sealedBids = sealedBids;
		this.seal = seal;
		this.rates = rates;
		this.suppliers = suppliers;
		this.notices = notices;
		this.currentUser = currentUser;
		this.stepUp = stepUp;
		this.clock = clock;
	}

	/**
	 * Opens all bids that count, or lets the RFQ fail if there are fewer than its
	 * minimum; then they stay sealed. A repeated call changes nothing.
	 * @throws RuleViolation before the closing time
	 * @throws StepUpRequired without a second factor
	 */
	@Transactional
	public OpeningResult open(RfqId id) {
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(this.currentUser.id());
		this.stepUp.require(StepUp.Purpose.BID_OPENING);
		Instant now = this.clock.instant();
		List<Bid> all = this.bids.of(id);
		if (rfq.isOpened()) {
			return new OpeningResult.Opened((int) all.stream().filter(Bid::isOpen).count());
		}
		List<Bid> counting = all.stream().filter((bid) -> bid.status() == BidStatus.SUBMITTED).toList();
		if (rfq.hadTooFewBids()) {
			return new OpeningResult.TooFew(counting.size(), rfq.minBids());
		}
		if (rfq.status() == RfqStatus.PUBLISHED) {
			rfq.close(now);
		}
		if (counting.size() < rfq.minBids()) {
			rfq.failForTooFewBids(now);
			this.rfqs.save(rfq);
			rfq.invitations()
				.forEach((invitation) -> this.suppliers.find(invitation.supplier())
					.ifPresent((supplier) -> this.notices.failed(rfq, supplier)));
			return new OpeningResult.TooFew(counting.size(), rfq.minBids());
		}
		rfq.open(now, counting.size());
		for (Bid bid : counting) {
			bid.open(read(rfq, bid, now), now);
			this.bids.save(bid);
		}
		this.rfqs.save(rfq);
		return new OpeningResult.Opened(counting.size());
	}

	private OpenedContent read(Rfq rfq, Bid bid, Instant now) {
		SealedBid sealed = this.sealedBids.revision(bid.id(), bid.revision())
			.orElseThrow(() -> new IllegalStateException("sealed bid is missing: " + bid.id()));
		if (!BidSeal.sha256(sealed.sealed()).equals(sealed.receiptHash())) {
			throw new IllegalStateException("sealed bid differs from its receipt: " + bid.id());
		}
		BidForm form = this.seal.open(rfq.eventKey(), rfq.id(), bid.id(), "revision " + bid.revision(),
				sealed.sealed());
		Optional<FixedRate> rate = form.currency().equals(rfq.currency()) ? Optional.empty()
				: this.rates.on(form.currency(), rfq.currency(), now);
		return new OpenedContent(form.currency(), BidTotal.of(rfq, form), form.remarks(), rate,
				form.lines()
					.stream()
					.map((line) -> new OpenedContent.Line(line.lineId(), line.unitPrice(), null, line.leadTimeDays(),
							line.remark()))
					.toList());
	}

}
