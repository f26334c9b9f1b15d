package io.cailian.sourcing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An RFQ as an invited supplier sees it: without baselines, competitors and their number,
 * but with its own bid.
 */
public record InvitationDetails(RfqId rfq, String number, String title, String terms, String currency, String zone,
		Instant closesAt, boolean partialBids, boolean otherCurrencies, RfqStatus status, @Nullable String endReason,
		List<RfqLineDetails> lines, SupplierResponse response, boolean acceptsBids, OwnBid bid) {

}
