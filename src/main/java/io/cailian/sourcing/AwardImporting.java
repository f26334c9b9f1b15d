package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.cailian.rates.FixedRate;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over how an imported RFQ really ended: which bids were set aside and why, and who
 * won what. No process runs and no letter goes out, because all of it has happened.
 */
@Service
@PreAuthorize("hasAnyRole('BUYER', 'ADMIN')")
@Transactional
public class AwardImporting {

	private final Rfqs rfqs;

	private final Bids bids;

	private final Disqualifications disqualifications;

	private final Awards awards;

	private final Numbering numbering;

	private final BaseAmounts baseAmounts;

	private final AwardSettlement settlement;

	AwardImporting(Rfqs rfqs, Bids bids, Disqualifications disqualifications, Awards awards, Numbering numbering,
			BaseAmounts baseAmounts, AwardSettlement settlement) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.disqualifications = disqualifications;
		this.awards = awards;
		this.numbering = numbering;
		this.baseAmounts = baseAmounts;
		this.settlement = settlement;
	}

	/** Sets a bid aside for the reason the source records; again changes nothing. */
	public void disqualify(RfqId id, SupplierId supplier, String reason, Instant at) {
		Bid bid = bid(imported(id), supplier);
		if (bid.status() == BidStatus.OPENED) {
			this.disqualifications.save(Disqualification.of(bid, reason, null, at));
			bid.move(BidStatus.DISQUALIFIED);
			this.bids.save(bid);
		}
	}

	/**
	 * Records the award of the source; an RFQ that has one already keeps it.
	 * @return the award of the RFQ
	 */
	public AwardId award(ImportedAward source) {
		Rfq rfq = imported(source.rfq());
		List<Award> present = this.awards.of(rfq.id());
		if (!present.isEmpty()) {
			return present.getFirst().id();
		}
		List<AwardedLine> lines = new ArrayList<>();
		for (ImportedAward.Line line : source.lines()) {
			lines.add(line(rfq, line));
		}
		AwardProposal proposal = new AwardProposal(AwardId.next(), rfq.id(),
				lines.stream().map((line) -> new AwardProposal.Choice(line.rfqLine(), line.bid())).toList(),
				source.justification());
		Award award = Award.propose(proposal, this.numbering.nextAward(), rfq, this.baseAmounts.fix(rfq, lines),
				UserId.SYSTEM, source.decidedAt());
		award.confirmAsImported(source.reference(), source.decidedAt());
		rfq.takeOverAward(award.number(), source.decidedAt());
		this.rfqs.save(rfq);
		this.awards.saveAndFlush(award);
		this.settlement.settle(award);
		return award.id();
	}

	private AwardedLine line(Rfq rfq, ImportedAward.Line source) {
		RfqLine line = rfq.lines()
			.stream()
			.filter((candidate) -> candidate.id().equals(source.rfqLine()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no line " + source.rfqLine()));
		Bid bid = bid(rfq, source.supplier());
		Money amount = source.amount();
		FixedRate rate = amount.currency().equals(rfq.currency()) ? null : bid.opened().rate();
		return new AwardedLine(line.id(), line.details().position(), bid.id(), bid.supplier(), line.quantity(),
				RfqImporting.exactUnitPrice(amount.amount(), line.quantity().value()), amount, rate,
				comparable(rfq, amount, rate), null);
	}

	private static @Nullable BigDecimal comparable(Rfq rfq, Money amount, @Nullable FixedRate rate) {
		if (amount.currency().equals(rfq.currency())) {
			return amount.amount();
		}
		return (rate == null) ? null : Prices.kept(amount.amount().multiply(rate.rate()));
	}

	private Rfq imported(RfqId id) {
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		if (rfq.details().externalReference() == null) {
			throw new IllegalArgumentException("not an imported RFQ: " + id);
		}
		return rfq;
	}

	private Bid bid(Rfq rfq, SupplierId supplier) {
		return this.bids.of(rfq.id(), supplier.value())
			.orElseThrow(() -> new IllegalArgumentException("no bid of " + supplier + " for " + rfq.number()));
	}

	/**
	 * An award of another system.
	 *
	 * @param reference the award's id in the source
	 */
	public record ImportedAward(RfqId rfq, String reference, String justification, Instant decidedAt,
			List<Line> lines) {

		/** What one supplier was given of one line, and for how much in all. */
		public record Line(UUID rfqLine, SupplierId supplier, Money amount) {

		}

	}

}
