package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.cailian.rates.FixedRate;
import io.cailian.rates.RateLookup;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything a supplier does in an RFQ it is invited to. The supplier is always the one
 * of the signed-in person. Every step that depends on the clock decides while it holds
 * the lock of the RFQ, so that nothing slips in at the closing time.
 */
@Service
@PreAuthorize(Access.SUPPLIER)
public class BidSubmission {

	private final Rfqs rfqs;

	private final Bids bids;

	private final SealedBids sealedBids;

	private final BidSeal seal;

	private final RateLookup rates;

	private final Participation participation;

	private final CurrentSupplier currentSupplier;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BidSubmission(Rfqs rfqs, Bids bids, SealedBids sealedBids, BidSeal seal, RateLookup rates,
			Participation participation, CurrentSupplier currentSupplier, CurrentUser currentUser,
			ApplicationEventPublisher events, Clock clock) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.sealedBids = sealedBids;
		this.seal = seal;
		this.rates = rates;
		this.participation = participation;
		this.currentSupplier = currentSupplier;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Submits a bid, or a new revision of it, which then alone counts.
	 * @param expectedRevision the revision the supplier last saw, 0 before the first
	 * @throws BidConflict if a colleague has submitted meanwhile
	 */
	@Transactional
	public BidReceipt submit(RfqId id, BidForm form, int expectedRevision) {
		SupplierId supplier = this.currentSupplier.id();
		Rfq rfq = lockInvited(id, supplier);
		Instant now = now();
		rfq.requireOpenForBids(now);
		this.participation.requireBidder(rfq.scope());
		requireComplete(rfq, form, now);
		Bid bid = this.bids.of(id, supplier.value()).orElseGet(() -> Bid.begin(id, supplier));
		requireSeen(bid, expectedRevision);
		int revision = bid.revision() + 1;
		Sealed sealed = this.seal.close(rfq.eventKey(), id, bid.id(), "revision " + revision, form);
		SealedBid row = SealedBid.of(bid.id(), revision, sealed, BidSeal.sha256(sealed), this.currentUser.id(), now);
		bid.submit(rfq.number(), row, now);
		rfq.invitationOf(supplier).ifPresent((invitation) -> invitation.accept(now));
		this.bids.saveAndFlush(bid);
		this.sealedBids.save(row);
		return row.receipt();
	}

	/**
	 * Keeps what is typed so far, sealed like a bid, without submitting it. A submitted
	 * bid goes on counting.
	 * @param expectedDraft the number of the draft last seen, 0 before the first
	 * @param expectedRevision the revision last seen, 0 before the first
	 */
	@Transactional
	public DraftResult saveDraft(RfqId id, BidForm form, int expectedDraft, int expectedRevision) {
		SupplierId supplier = this.currentSupplier.id();
		Rfq rfq = lockInvited(id, supplier);
		Instant now = now();
		rfq.requireOpenForBids(now);
		requireKnownLines(rfq, form);
		Bid bid = this.bids.of(id, supplier.value()).orElseGet(() -> Bid.begin(id, supplier));
		if (bid.revision() != expectedRevision) {
			return this.sealedBids.revision(bid.id(), bid.revision())
				.map((present) -> new DraftResult.Conflict(present.submittedBy(), present.receipt().submittedAt()))
				.orElseGet(() -> new DraftResult.Conflict(null, null));
		}
		if (bid.draftNumber() != expectedDraft) {
			return new DraftResult.Conflict(bid.draftSavedBy(), bid.draftSavedAt());
		}
		int number = bid.nextDraftNumber();
		bid.saveDraft(number, this.seal.close(rfq.eventKey(), id, bid.id(), "draft " + number, form),
				this.currentUser.id(), now);
		this.bids.save(bid);
		return new DraftResult.Saved(number);
	}

	/** Takes the bid back; it no longer counts but may be submitted again in time. */
	@Transactional
	public void withdraw(RfqId id, int expectedRevision) {
		SupplierId supplier = this.currentSupplier.id();
		Rfq rfq = lockInvited(id, supplier);
		Instant now = now();
		rfq.requireOpenForBids(now);
		Bid bid = this.bids.of(id, supplier.value())
			.filter((present) -> present.status() != BidStatus.DRAFT)
			.orElseThrow(() -> new RuleViolation("sourcing.Bid.none"));
		requireSeen(bid, expectedRevision);
		if (bid.status() != BidStatus.WITHDRAWN) {
			bid.withdraw(rfq.number(), now);
			this.bids.save(bid);
		}
	}

	/** Says that the supplier will not bid; a later bid takes that back. */
	@Transactional
	public void decline(RfqId id) {
		SupplierId supplier = this.currentSupplier.id();
		Rfq rfq = lockInvited(id, supplier);
		Instant now = now();
		rfq.requireOpenForBids(now);
		if (this.bids.of(id, supplier.value()).filter((bid) -> bid.status() == BidStatus.SUBMITTED).isPresent()) {
			throw new RuleViolation("sourcing.Bid.withdrawFirst");
		}
		Invitation invitation = rfq.invitationOf(supplier).orElseThrow(UnknownRfq::new);
		if (!invitation.isDeclined()) {
			invitation.decline(now);
			this.rfqs.save(rfq);
			this.events.publishEvent(new InvitationDeclined(id, rfq.number(), supplier));
		}
	}

	private Rfq lockInvited(RfqId id, SupplierId supplier) {
		return this.rfqs.lock(id)
			.filter((rfq) -> rfq.isForSuppliers() && rfq.invitationOf(supplier).isPresent())
			.orElseThrow(UnknownRfq::new);
	}

	private void requireComplete(Rfq rfq, BidForm form, Instant now) {
		requireKnownLines(rfq, form);
		long priced = form.lines().stream().filter((line) -> line.unitPrice() != null).count();
		if (priced == 0) {
			throw new RuleViolation("sourcing.Bid.nothingOffered");
		}
		if (priced < rfq.lines().size() && !rfq.allowsPartialBids()) {
			throw new RuleViolation("sourcing.Bid.linesMissing");
		}
		if (!form.currency().equals(rfq.currency())) {
			if (!rfq.allowsOtherCurrencies()) {
				throw new RuleViolation("sourcing.Bid.currencyNotAllowed", rfq.currency());
			}
			Optional<FixedRate> rate = this.rates.on(form.currency(), rfq.currency(), now);
			if (rate.isEmpty()) {
				throw new RuleViolation("sourcing.Bid.currencyWithoutRate");
			}
		}
		BidTotal.of(rfq, form);
	}

	private static void requireKnownLines(Rfq rfq, BidForm form) {
		for (BidForm.Line line : form.lines()) {
			if (rfq.lines().stream().noneMatch((known) -> known.id().equals(line.lineId()))) {
				throw new RuleViolation("sourcing.Bid.lineUnknown");
			}
		}
	}

	private void requireSeen(Bid bid, int expectedRevision) {
		if (bid.revision() != expectedRevision) {
			Optional<SealedBid> present = this.sealedBids.revision(bid.id(), bid.revision());
			throw new BidConflict(bid.revision(), present.map(SealedBid::submittedBy).orElse(null),
					present.map((row) -> row.receipt().submittedAt()).orElse(null));
		}
	}

	private Instant now() {
		return this.clock.instant();
	}

}
