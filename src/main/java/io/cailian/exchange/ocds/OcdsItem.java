package io.cailian.exchange.ocds;

import java.math.BigDecimal;
import java.util.Optional;

/** One thing the tender asks for; it becomes a line of the RFQ. */
public record OcdsItem(String id, String description, Optional<OcdsClassification> classification,
		Optional<BigDecimal> quantity, Optional<OcdsUnit> unit) {
}
