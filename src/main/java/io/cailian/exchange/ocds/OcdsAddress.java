package io.cailian.exchange.ocds;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a party is. */
public record OcdsAddress(Optional<String> street, Optional<String> locality, Optional<String> region,
		Optional<String> postalCode, Optional<String> country) {

	/** All that is known, from the street to the country. */
	public String oneLine() {
		return Stream.of(this.street, this.locality, this.region, this.postalCode, this.country)
			.flatMap(Optional::stream)
			.collect(Collectors.joining(", "));
	}

}
