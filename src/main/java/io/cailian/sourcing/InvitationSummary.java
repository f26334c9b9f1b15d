package io.cailian.sourcing;

import java.time.Instant;

/**
 * An RFQ in the list of a supplier that is invited to it, with the supplier's own answer.
 */
public record InvitationSummary(RfqId rfq, String number, String title, RfqStatus status, Instant closesAt, String zone,
		SupplierResponse response, long ordinal) {

}
