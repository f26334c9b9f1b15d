package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.rates.FixedRate;
import io.cailian.rates.RateLookup;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.sourcing.ImportedRfq.ImportedBid;
import io.cailian.kernel.Decimals;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over RFQs that ran in another system, each at most once by its external
 * reference.
 */
@Service
@PreAuthorize("hasAnyRole('BUYER', 'ADMIN')")
public class RfqImporting {

	private final Rfqs rfqs;

	private final Bids bids;

	private final Numbering numbering;

	private final TitleIndexing titles;

	private final RateLookup rates;

	private final CurrentUser currentUser;

	private final Clock clock;

	RfqImporting(Rfqs rfqs, Bids bids, Numbering numbering, TitleIndexing titles, RateLookup rates,
			CurrentUser currentUser, Clock clock) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.numbering = numbering;
		this.titles = titles;
		this.rates = rates;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** The RFQ imported earlier under this reference. */
	@Transactional(readOnly = true)
	public Optional<RfqId> find(String externalReference) {
		return this.rfqs.findByExternalReference(externalReference).map(Rfq::id);
	}

	/**
	 * Creates the RFQ with its bids in the state it had. A known reference changes
	 * nothing and returns the RFQ that has it.
	 */
	@Transactional
	public RfqId importRfq(ImportedRfq source) {
		Optional<RfqId> known = find(source.externalReference());
		if (known.isPresent()) {
			return known.get();
		}
		Instant at = this.clock.instant();
		RfqNumber number = this.numbering.nextRfq();
		return find(source.externalReference()).orElseGet(() -> create(source, number, at));
	}

	private RfqId create(ImportedRfq source, RfqNumber number, Instant at) {
		UserId by = this.currentUser.id();
		RfqDraft draft = new RfqDraft(RfqId.next(), source.title(), source.terms(), source.currency(),
				source.closesAt(), source.zone(), true, true, 1, source.lines(),
				source.bids().stream().map(ImportedBid::supplier).toList());
		Rfq rfq = this.rfqs.saveAndFlush(Rfq.imported(draft, number, by, source, at));
		this.titles.index(rfq);
		if (source.openedAt() != null) {
			for (ImportedBid bid : source.bids()) {
				this.bids.save(Bid.imported(rfq.id(), bid.supplier(), bid.externalReference(), bid.submittedAt(),
						content(rfq, bid, source.openedAt()), source.openedAt()));
			}
		}
		return rfq.id();
	}

	private OpenedContent content(Rfq rfq, ImportedBid bid, Instant openedAt) {
		List<OpenedContent.Line> lines = bid.lines()
			.stream()
			.map((line) -> new OpenedContent.Line(line.rfqLine(), Prices.unitPrice(line.unitPrice()), null, null, ""))
			.toList();
		if (lines.isEmpty() && rfq.lines().size() == 1) {
			RfqLine only = rfq.lines().getFirst();
			lines = List.of(new OpenedContent.Line(only.id(), exactUnitPrice(bid.total(), only.quantity().value()),
					bid.total(), null, ""));
		}
		Optional<FixedRate> rate = bid.currency().equals(rfq.currency()) ? Optional.empty()
				: this.rates.on(bid.currency(), rfq.currency(), openedAt);
		return new OpenedContent(bid.currency(), bid.total(), "", rate, lines);
	}

	/** Total by quantity, or nothing if that does not come out at four decimals. */
	static @Nullable BigDecimal exactUnitPrice(BigDecimal total, BigDecimal quantity) {
		if (quantity.signum() == 0) {
			return null;
		}
		BigDecimal price = total.divide(quantity, Prices.UNIT_PRICE_SCALE, RoundingMode.HALF_UP);
		return (price.multiply(quantity).compareTo(total) == 0) ? Decimals.stripped(price) : null;
	}

}
