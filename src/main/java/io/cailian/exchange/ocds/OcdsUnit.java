package io.cailian.exchange.ocds;

import java.util.Optional;

/** The unit of measure an item is counted in. */
public record OcdsUnit(Optional<String> scheme, Optional<String> code, Optional<String> name) {
}
