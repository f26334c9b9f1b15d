package io.cailian.exchange.ocds;

import java.math.BigDecimal;
import java.util.Optional;

import io.cailian.kernel.Money;

/** What part of which item an award covers. */
public record OcdsAwardLine(String itemId, Optional<BigDecimal> quantity, Optional<Money> unitPrice) {
}
