package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ that ran in another system, with what it published: content, times and the
 * opened bids. The external reference, such as an ocid, names it for ever. A status of
 * {@code OPENED} is where awards go on from.
 */
public record ImportedRfq(String externalReference, String title, String terms, String currency, String zone,
		Instant publishedAt, Instant closesAt, @Nullable Instant openedAt, RfqStatus status, @Nullable String endReason,
		List<RfqDraftLine> lines, List<ImportedBid> bids) {

	private static final Set<RfqStatus> STATUSES = EnumSet.of(RfqStatus.CLOSED, RfqStatus.OPENED, RfqStatus.FAILED,
			RfqStatus.CANCELLED);

	private static final int MAX_REFERENCE = 200;

	public ImportedRfq {
		lines = List.copyOf(lines);
		bids = List.copyOf(bids);
		if (externalReference.isBlank() || externalReference.length() > MAX_REFERENCE) {
			throw new IllegalArgumentException("external reference must have 1 to 200 characters");
		}
		if (!STATUSES.contains(status)) {
			throw new IllegalArgumentException("an RFQ is not imported as " + status);
		}
		if (!bids.isEmpty() && openedAt == null) {
			throw new IllegalArgumentException("bids without an opening");
		}
	}

	/**
	 * A bid of another system: its total is the truth; lines are priced as far as known.
	 */
	public record ImportedBid(SupplierId supplier, String externalReference, Instant submittedAt, String currency,
			BigDecimal total, List<Line> lines) {

		public ImportedBid {
			lines = List.copyOf(lines);
		}

	}

	/** The price of one line of a bid. */
	public record Line(UUID rfqLine, BigDecimal unitPrice) {

	}

}
