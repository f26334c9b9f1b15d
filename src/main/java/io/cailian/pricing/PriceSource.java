package io.cailian.pricing;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a price comes from, and the document that says so: the upload or the contract.
 */
public record PriceSource(PriceOrigin origin, Optional<UUID> document) {

	public static final PriceSource ENTERED = new PriceSource(PriceOrigin.ENTERED, Optional.empty());

}
