package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.kernel.LikePattern;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * RFQs as the supplier of the signed-in person reads them: only those it is invited to,
 * and of bids only its own. Reading the own sealed bid leaves a trace in the audit trail.
 */
@Service
@PreAuthorize(Access.SUPPLIER)
public class InvitationQueries {

	private static final int MAX_PAGE = 201;

	private final Rfqs rfqs;

	private final Bids bids;

	private final SealedBids sealedBids;

	private final Awards awards;

	private final Disqualifications disqualifications;

	private final BidSeal seal;

	private final CurrentSupplier currentSupplier;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InvitationQueries(Rfqs rfqs, Bids bids, SealedBids sealedBids, Awards awards, Disqualifications disqualifications,
			BidSeal seal, CurrentSupplier currentSupplier, EntityManager entities, ApplicationEventPublisher events,
			Clock clock) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.sealedBids = sealedBids;
		this.awards = awards;
		this.disqualifications = disqualifications;
		this.seal = seal;
		this.currentSupplier = currentSupplier;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/** The supplier's invitations, newest first. */
	@Transactional(readOnly = true)
	public List<InvitationSummary> mine(int offset, int limit) {
		return mine(Long.MAX_VALUE, offset, limit);
	}

	/**
	 * The supplier's invitations that still wait for its bid or its refusal, newest
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<InvitationSummary> unanswered(int offset, int limit) {
		return this.currentSupplier.idIfAny()
			.map((supplier) -> summaries(supplier.value(),
					unanswered("select i from Invitation i join fetch i.rfq r", " order by r.ordinal desc",
							Invitation.class, supplier)
						.setFirstResult(offset)
						.setMaxResults(Math.clamp(limit, 1, MAX_PAGE))
						.getResultList()))
			.orElse(List.of());
	}

	/** How many invitations still wait for the supplier's bid or its refusal. */
	@Transactional(readOnly = true)
	public long unanswered() {
		return this.currentSupplier.idIfAny()
			.map((supplier) -> unanswered("select count(i) from Invitation i join i.rfq r", "", Long.class, supplier)
				.getSingleResult())
			.orElse(0L);
	}

	/** The supplier's invitations whose number or title contains the text. */
	@Transactional(readOnly = true)
	public List<InvitationSummary> matching(String text, int limit) {
		String pattern = LikePattern.containing(text);
		return this.currentSupplier.idIfAny()
			.map((supplier) -> summaries(supplier.value(), this.entities.createQuery("""
					select i from Invitation i join fetch i.rfq r
					where i.supplierId = :supplier and r.publishedAt is not null and r.externalReference is null
						and (lower(r.number) like :pattern escape '!' or lower(r.title) like :pattern escape '!')
					order by r.ordinal desc""", Invitation.class)
				.setParameter("supplier", supplier.value())
				.setParameter("pattern", pattern)
				.setMaxResults(Math.clamp(limit, 1, MAX_PAGE))
				.getResultList()))
			.orElse(List.of());
	}

	private <T> TypedQuery<T> unanswered(String select, String order, Class<T> type, SupplierId supplier) {
		return this.entities.createQuery(select + """
				 where i.supplierId = :supplier and i.status = INVITED and r.status = PUBLISHED and r.closesAt > :now
					and not exists (select 1 from Bid b
						where b.rfq.value = r.id.value and b.supplierId = i.supplierId and b.status <> DRAFT)
				""" + order, type).setParameter("supplier", supplier.value()).setParameter("now", this.clock.instant());
	}

	/** The supplier's invitations older than the given one, newest first. */
	@Transactional(readOnly = true)
	public List<InvitationSummary> mineBefore(long ordinal, int limit) {
		return mine(ordinal, 0, limit);
	}

	/**
	 * The revision of the own bid, 0 before the first; reads nothing of its content.
	 * @throws UnknownRfq if the supplier is not invited, whether or not the RFQ exists
	 */
	@Transactional(readOnly = true)
	public int revision(RfqId id) {
		SupplierId supplier = this.currentSupplier.id();
		invited(id, supplier);
		return this.bids.of(id, supplier.value()).map(Bid::revision).orElse(0);
	}

	/** The currency in which bids are asked for. */
	@Transactional(readOnly = true)
	public String currency(RfqId id) {
		return invited(id, this.currentSupplier.id()).currency();
	}

	private Rfq invited(RfqId id, SupplierId supplier) {
		return this.rfqs.findById(id)
			.filter((found) -> found.isForSuppliers() && found.invitationOf(supplier).isPresent())
			.orElseThrow(UnknownRfq::new);
	}

	private List<InvitationSummary> mine(long before, int offset, int limit) {
		UUID supplier = this.currentSupplier.id().value();
		List<Invitation> invitations = this.entities
			.createQuery(
					"""
							select i from Invitation i join fetch i.rfq r
							where i.supplierId = :supplier and r.publishedAt is not null and r.externalReference is null and r.ordinal < :before
							order by r.ordinal desc""",
					Invitation.class)
			.setParameter("supplier", supplier)
			.setParameter("before", before)
			.setFirstResult(offset)
			.setMaxResults(Math.clamp(limit, 1, MAX_PAGE))
			.getResultList();
		return summaries(supplier, invitations);
	}

	private List<InvitationSummary> summaries(UUID supplier, List<Invitation> invitations) {
		Map<RfqId, Bid> own = new HashMap<>();
		if (!invitations.isEmpty()) {
			this.entities
				.createQuery("select b from Bid b where b.supplierId = :supplier and b.rfq.value in :rfqs", Bid.class)
				.setParameter("supplier", supplier)
				.setParameter("rfqs", invitations.stream().map((each) -> each.rfq().id().value()).toList())
				.getResultList()
				.forEach((bid) -> own.put(bid.rfq(), bid));
		}
		return invitations.stream().map((each) -> summary(each, own.get(each.rfq().id()))).toList();
	}

	/**
	 * One invitation with the own bid, decrypted for its owner.
	 * @throws UnknownRfq if the supplier is not invited, whether or not the RFQ exists
	 */
	@Transactional
	public InvitationDetails details(RfqId id) {
		SupplierId supplier = this.currentSupplier.id();
		Rfq rfq = invited(id, supplier);
		Invitation invitation = rfq.invitationOf(supplier).orElseThrow(UnknownRfq::new);
		Optional<Bid> bid = this.bids.of(id, supplier.value());
		RfqDetails details = rfq.details();
		Instant now = this.clock.instant();
		return new InvitationDetails(id, details.number(), details.title(), details.terms(), details.currency(),
				details.scope().region(), details.zone(), rfq.closingTime(), details.partialBids(),
				details.otherCurrencies(), details.status().forSuppliers(), details.endCause(),
				(details.endCause() == EndCause.CANCELLED) ? details.endReason() : null, details.closingChange(),
				details.lines().stream().map(RfqLineDetails::forSuppliers).toList(),
				response(invitation, bid.orElse(null)),
				rfq.status() == RfqStatus.PUBLISHED && !rfq.hasReachedClosing(now),
				bid.map((own) -> read(rfq, own)).orElse(OwnBid.NONE),
				bid.flatMap((own) -> result(rfq, own)).orElse(null));
	}

	/** Known once nothing can change it any more. */
	private Optional<BidResult> result(Rfq rfq, Bid bid) {
		if (!rfq.status().isEnd() || !bid.isOpen()) {
			return Optional.empty();
		}
		if (bid.status() == BidStatus.DISQUALIFIED) {
			return Optional.of(new BidResult(BidResult.Kind.DISQUALIFIED, List.of(),
					this.disqualifications.of(rfq.id())
						.stream()
						.filter((one) -> one.bid().equals(bid.id()))
						.findFirst()
						.map((one) -> one.shown().reason())
						.orElse(null)));
		}
		if (rfq.status() != RfqStatus.AWARDED) {
			return Optional.of(new BidResult(BidResult.Kind.NO_AWARD, List.of(), null));
		}
		List<BidResult.WonLine> won = this.awards.of(rfq.id())
			.stream()
			.map(Award::details)
			.filter((award) -> award.status() == AwardStatus.CONFIRMED)
			.flatMap((award) -> award.linesOf(bid.supplier()).stream())
			.map((line) -> new BidResult.WonLine(line.rfqLine(), line.position(), item(rfq, line.rfqLine()),
					line.quantity(), line.amount()))
			.toList();
		return Optional.of(new BidResult(won.isEmpty() ? BidResult.Kind.NOT_SELECTED : BidResult.Kind.WON, won, null));
	}

	private static String item(Rfq rfq, UUID line) {
		return rfq.lines().stream().filter((each) -> each.id().equals(line)).findFirst().map(RfqLine::item).orElse("");
	}

	private OwnBid read(Rfq rfq, Bid bid) {
		Optional<SealedBid> sealed = this.sealedBids.revision(bid.id(), bid.revision());
		Optional<BidForm> submitted = sealed.map((row) -> this.seal.open(rfq.eventKey(), rfq.id(), bid.id(),
				"revision " + row.revision(), row.sealed()));
		Optional<BidForm> unsubmitted = bid.draft()
			.map((draft) -> this.seal.open(rfq.eventKey(), rfq.id(), bid.id(), "draft " + bid.draftNumber(), draft));
		this.events.publishEvent(new OwnBidRead(rfq.id(), rfq.number(), bid.supplier(), bid.revision()));
		BidStatus status = rfq.status().isEnd() ? bid.status() : bid.status().beforeAward();
		return new OwnBid(status, bid.revision(), sealed.map(SealedBid::receipt), submitted, unsubmitted,
				bid.draftNumber());
	}

	private static InvitationSummary summary(Invitation invitation, @Nullable Bid bid) {
		Rfq rfq = invitation.rfq();
		return new InvitationSummary(rfq.id(), rfq.number(), rfq.title(), rfq.status().forSuppliers(),
				rfq.closingTime(), rfq.zone(), response(invitation, bid), rfq.ordinal());
	}

	private static SupplierResponse response(Invitation invitation, @Nullable Bid bid) {
		if (bid == null || bid.status() == BidStatus.DRAFT) {
			return invitation.isDeclined() ? SupplierResponse.DECLINED : SupplierResponse.INVITED;
		}
		return (bid.status() == BidStatus.WITHDRAWN) ? SupplierResponse.WITHDRAWN : SupplierResponse.SUBMITTED;
	}

}
