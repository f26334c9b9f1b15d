package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

	/**
	 * One bid as a whole.
	 *
	 * @param total in the bid's own currency
	 * @param comparable the total in the currency of the RFQ, rounded once to its
	 * decimals; absent if no exchange rate was known at the opening
	 * @param complete whether every line was offered; only complete bids are ranked
	 * @param rank 1 is the lowest; equal totals rank by earlier submission
	 */
	public record Column(BidId bid, SupplierId supplier, String supplierName, BidStatus status, Instant submittedAt,
			Money total, @Nullable FixedRate rate, @Nullable BigDecimal comparable, boolean complete,
			@Nullable Integer rank, @Nullable AbnormallyLow abnormallyLow, @Nullable Disqualification disqualification,
			String remarks) {

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

	}

	/**
	 * What one bid says to one line.
	 *
	 * @param amount quantity times unit price, or the line's total if it was priced as a
	 * whole, in the bid's own currency; absent if the line was not offered
	 * @param comparable the amount in the currency of the RFQ, unrounded to 10 decimals
	 * @param best whether no admitted bid is lower on this line
	 * @param overBest by which fraction it lies over the best, 0.05 is 5 %
	 */
	public record Offer(BidId bid, @Nullable BigDecimal unitPrice, @Nullable BigDecimal amount,
			@Nullable BigDecimal comparable, boolean best, @Nullable BigDecimal overBest,
			@Nullable Integer leadTimeDays, String remark) {

	}

}
