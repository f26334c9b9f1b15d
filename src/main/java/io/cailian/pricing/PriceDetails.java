package io.cailian.pricing;

import java.time.Instant;
import java.util.Optional;

import io.cailian.catalog.ItemId;
import io.cailian.identity.UserId;

/**
 * A price row as it is recorded.
 *
 * @param supplierCode what the supplier calls the item
 * @param neverHeld whether it was replaced before its first day
 * @param replacedBy the row that holds since it ended; empty if it just ended
 */
public record PriceDetails(ItemId item, PriceOffer offer, Optional<String> supplierCode, PriceSource source,
		UserId recordedBy, Instant recordedAt, boolean neverHeld, Optional<PriceId> replacedBy,
		Optional<UserId> endedBy, Optional<Instant> endedAt) {

}
