package io.cailian.sourcing;

import java.time.Instant;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ in one line of a list, with how many were invited and how many bids count.
 */
public record RfqSummary(RfqId id, String number, String title, RfqStatus status, UserId buyer, String currency,
		@Nullable Instant closesAt, String zone, long ordinal, long invited, long bids) {

	RfqSummary with(long invitedSuppliers, long submittedBids) {
		return new RfqSummary(this.id, this.number, this.title, this.status, this.buyer, this.currency, this.closesAt,
				this.zone, this.ordinal, invitedSuppliers, submittedBids);
	}

}
