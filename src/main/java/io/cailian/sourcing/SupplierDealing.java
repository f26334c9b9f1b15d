package io.cailian.sourcing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One RFQ a supplier was invited to and what came of it. Of a bid that is still sealed it
 * says no more than that there is one.
 */
public record SupplierDealing(RfqId rfq, String number, String title, RfqStatus status, @Nullable Instant closesAt,
		Response response) {

	/** What came of the invitation. */
	public enum Response {

		NONE, DECLINED, BID, WON

	}

}
