package io.cailian.sourcing;

import java.time.Instant;

/**
 * The supplier's proof of what it submitted and when: the SHA-256 of the sealed bid, the
 * server's time and the revision.
 */
public record BidReceipt(BidId bid, int revision, Instant submittedAt, String sha256) {

}
