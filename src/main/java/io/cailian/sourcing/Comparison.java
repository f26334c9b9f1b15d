package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.rates.FixedRate;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * All lines of an RFQ against all opened bids, in the currency of the RFQ. Columns are
 * ordered by rank, then those that cannot be ranked by the time they came in.
 */
public record Comparison(RfqDetails rfq, List<Column> bids, List<Row> lines) {

	public Optional<Column> bid(BidId id) {
		return this.bids.stream().filter((column) -> column.bid().equals(id)).findFirst();
	}

	public Optional<Row> line(UUID id) {
		return this.lines.stream().filter((row) -> row.line().id().equals(id)).findFirst();
	}

	/** What the chosen offers come to in the currency of the RFQ. */
	public AwardTotal total(Map<UUID, BidId> choices) {
		List<AwardTotal.Part> parts = new ArrayList<>();
		for (Row row : this.lines) {
			Optional.ofNullable(choices.get(row.line().id()))
				.flatMap((chosen) -> part(row, chosen))
				.ifPresent(parts::add);
		}
		return AwardTotal.in(this.rfq.currency(), parts);
	}

	Optional<AwardTotal.Part> part(Row row, BidId chosen) {
		Column bid = bid(chosen).orElse(null);
		BigDecimal amount = row.offerOf(chosen).map(Offer::amount).orElse(null);
		return (bid == null || amount == null) ? Optional.empty()
				: Optional.of(new AwardTotal.Part(new Money(amount, bid.total().currency()),
						(bid.rate() == null) ? null : bid.rate().rate()));
	}

	/**
	 * Whether giving the lines so departs from the plain choice, which is each line to
	 * its lowest bid, and of equal ones to the first that came in, none of them
	 * suspiciously low.
	 */
	public boolean needsWords(Map<UUID, BidId> choices) {
		return this.lines.stream().anyMatch((row) -> {
			BidId chosen = choices.get(row.line().id());
			return chosen == null || row.offerOf(chosen).filter(Offer::isPlainChoice).isEmpty()
					|| bid(chosen).filter((bid) -> bid.abnormallyLow() == null).isEmpty();
		});
	}

	/** Where an offer stands among others of the same lowest price. */
	public enum Tie {

		/** Of the equal ones it came in first, and so precedes them. */
		FIRST,
		/** An equal one came in before it. */
		LATER

	}

	/**
	 * One bid as a whole.
	 *
	 * @param total in the bid's own currency
	 * @param comparable the total in the currency of the RFQ, rounded once to its
	 * decimals; absent if no exchange rate was known at the opening
	 * @param complete whether every line was offered; only complete bids are ranked
	 * @param rank 1 is the lowest; equal totals rank by earlier submission
	 * @param tie whether another ranked bid has the same comparable total
	 */
	public record Column(BidId bid, SupplierId supplier, String supplierName, BidStatus status, Instant submittedAt,
			Money total, @Nullable FixedRate rate, @Nullable BigDecimal comparable, boolean complete,
			@Nullable Integer rank, @Nullable Tie tie, @Nullable AbnormallyLow abnormallyLow,
			@Nullable Disqualification disqualification, String remarks) {

		public boolean isDisqualified() {
			return this.disqualification != null;
		}

	}

	/**
	 * Why and by whom a bid was set aside; the person is absent for imported decisions.
	 */
	public record Disqualification(String reason, @Nullable UserId by, Instant at) {

	}

	/** One line with the offers for it, in the order of the columns. */
	public record Row(RfqLineDetails line, List<Offer> offers) {

		public Optional<Offer> offerOf(BidId bid) {
			return this.offers.stream().filter((offer) -> offer.bid().equals(bid)).findFirst();
		}

		/** The lowest admitted offer; of equal ones the first that came in. */
		public Optional<Offer> lowest() {
			return this.offers.stream().filter((offer) -> offer.best() && offer.tie() != Tie.LATER).findFirst();
		}

	}

	/**
	 * What one bid says to one line. Amounts of lines keep up to four decimals.
	 *
	 * @param amount quantity times unit price, or the line's total if it was priced as a
	 * whole, in the bid's own currency; absent if the line was not offered
	 * @param comparable the amount in the currency of the RFQ
	 * @param best whether no admitted bid is lower on this line
	 * @param tie whether another admitted bid is as low on this line
	 * @param overBest by which fraction it lies over the best, 0.05 is 5 %
	 * @param abnormallyLow set if the price of this line alone is suspiciously low
	 */
	public record Offer(BidId bid, @Nullable BigDecimal unitPrice, @Nullable BigDecimal amount,
			@Nullable BigDecimal comparable, boolean best, @Nullable Tie tie, @Nullable BigDecimal overBest,
			@Nullable AbnormallyLow abnormallyLow, @Nullable Integer leadTimeDays, String remark) {

		boolean isPlainChoice() {
			return this.best && this.tie != Tie.LATER && this.abnormallyLow == null;
		}

	}

}
