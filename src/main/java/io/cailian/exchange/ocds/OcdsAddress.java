package io.cailian.exchange.ocds;

import java.util.Optional;

/** Where a party is. */
public record OcdsAddress(Optional<String> street, Optional<String> locality, Optional<String> region,
		Optional<String> postalCode, Optional<String> country) {
}
