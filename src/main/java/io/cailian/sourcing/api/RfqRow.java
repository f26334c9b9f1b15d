package io.cailian.sourcing.api;

import java.time.Instant;
import java.util.UUID;

import io.cailian.sourcing.RfqStatus;
import io.cailian.sourcing.RfqSummary;
import org.jspecify.annotations.Nullable;

/**
 * An RFQ in a list of the API.
 */
record RfqRow(UUID id, String number, String title, RfqStatus status, String buyer, String currency,
		@Nullable Instant closesAt, long invited, long bids) {

	static RfqRow of(RfqSummary rfq) {
		return new RfqRow(rfq.id().value(), rfq.number(), rfq.title(), rfq.status(), rfq.buyer().value(),
				rfq.currency(), rfq.closesAt(), rfq.invited(), rfq.bids());
	}

}
