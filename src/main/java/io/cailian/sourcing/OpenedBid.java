package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.cailian.rates.FixedRate;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A bid after the opening, as the buying company compares it. The total is in the bid's
 * own currency; the rate turns it into the currency of the RFQ and is absent when both
 * are the same or none was known.
 */
public record OpenedBid(BidId id, SupplierId supplier, BidStatus status, Instant submittedAt, String currency,
		BigDecimal total, @Nullable FixedRate rate, String remarks, List<Line> lines,
		@Nullable String externalReference) {

	@Override
	public String toString() {
		return "OpenedBid[" + this.id + "]";
	}

	/**
	 * The offer for one line. A line without a unit price but with a total was priced as
	 * a whole; with neither it was not offered.
	 */
	public record Line(UUID rfqLine, @Nullable BigDecimal unitPrice, @Nullable BigDecimal total,
			@Nullable Integer leadTimeDays, String remark) {

		@Override
		public String toString() {
			return "OpenedBid.Line[" + this.rfqLine + "]";
		}

	}

}
