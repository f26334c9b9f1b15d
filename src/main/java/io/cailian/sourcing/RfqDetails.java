package io.cailian.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ in full, as people of the buying company see it. Holds nothing of any bid.
 */
public record RfqDetails(RfqId id, String number, String title, String terms, String currency, String zone,
		@Nullable Instant closesAt, boolean partialBids, boolean otherCurrencies, int minBids, UserId buyer,
		RfqStatus status, Instant createdAt, UserId editedBy, Instant editedAt, @Nullable Instant publishedAt,
		@Nullable Instant closedAt, @Nullable Instant openedAt, @Nullable Instant endedAt, @Nullable EndCause endCause,
		@Nullable String endReason, @Nullable ClosingChange closingChange, @Nullable String externalReference,
		List<RfqLineDetails> lines, List<SupplierId> invited, BuyingScope scope, long version) {

	/** Whether the bids may be read; once true, true for ever. */
	public boolean isOpened() {
		return this.openedAt != null;
	}

	/**
	 * Whether it ran its course in another system: it is only looked at here, and what
	 * its source does not say about the bidding is unknown.
	 */
	public boolean isImported() {
		return this.externalReference != null;
	}

	/** Whether the closing time has come, whatever the timer has said so far. */
	public boolean hasReachedClosing(Instant at) {
		return this.closesAt != null && !at.isBefore(this.closesAt);
	}

	/** The first thing it lacks to be published at the given time. */
	public Optional<PublicationGap> missingForPublication(Instant at) {
		if (this.lines.isEmpty()) {
			return Optional.of(PublicationGap.LINES);
		}
		if (this.closesAt == null || hasReachedClosing(at)) {
			return Optional.of(PublicationGap.CLOSING);
		}
		return this.invited.isEmpty() ? Optional.of(PublicationGap.INVITED) : Optional.empty();
	}

	/** The content as its buyer would write it again. */
	public RfqDraft draft() {
		return new RfqDraft(this.id, this.title, this.terms, this.currency, this.closesAt, this.zone, this.partialBids,
				this.otherCurrencies, this.minBids, this.lines.stream().map(RfqLineDetails::draft).toList(),
				this.invited, this.scope);
	}

}
