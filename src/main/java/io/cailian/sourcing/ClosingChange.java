package io.cailian.sourcing;

import java.time.Instant;

/**
 * The last time the closing time of a published RFQ was moved: from when, why and when it
 * was said.
 */
public record ClosingChange(Instant from, String reason, Instant at) {

}
