package io.cailian.exchange.ocds;

import java.util.Optional;

/** The class of goods or services an item belongs to, such as a CPV code. */
public record OcdsClassification(String scheme, String id, Optional<String> description) {
}
