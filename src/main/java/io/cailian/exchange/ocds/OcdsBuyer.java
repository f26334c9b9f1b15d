package io.cailian.exchange.ocds;

import java.util.Optional;

/**
 * Who buys, or who runs the procedure for the buyer; named even where the file does not
 * identify it.
 */
public record OcdsBuyer(String name, Optional<OcdsPartyKey> key) {
}
