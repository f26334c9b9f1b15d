package io.cailian.sourcing;

import java.time.Instant;
import java.util.List;

import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ in full, as people of the buying company see it. Holds nothing of any bid.
 */
public record RfqDetails(RfqId id, String number, String title, String terms, String currency, String zone,
		@Nullable Instant closesAt, boolean partialBids, boolean otherCurrencies, int minBids, UserId buyer,
		RfqStatus status, Instant createdAt, UserId editedBy, Instant editedAt, @Nullable Instant publishedAt,
		@Nullable Instant closedAt, @Nullable Instant openedAt, @Nullable Instant endedAt, @Nullable String endReason,
		@Nullable String externalReference, List<RfqLineDetails> lines, List<SupplierId> invited, long version) {

	/** Whether the bids may be read; once true, true for ever. */
	public boolean isOpened() {
		return this.openedAt != null;
	}

	/** The content as its buyer would write it again. */
	public RfqDraft draft() {
		return new RfqDraft(this.id, this.title, this.terms, this.currency, this.closesAt, this.zone, this.partialBids,
				this.otherCurrencies, this.minBids, this.lines.stream().map(RfqLineDetails::draft).toList(),
				this.invited);
	}

}
