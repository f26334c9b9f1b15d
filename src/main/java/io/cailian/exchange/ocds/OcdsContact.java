package io.cailian.exchange.ocds;

import java.util.Optional;

/** Whom to talk to at a party. */
public record OcdsContact(Optional<String> name, Optional<String> email, Optional<String> telephone) {
}
