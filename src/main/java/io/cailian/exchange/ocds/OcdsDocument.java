package io.cailian.exchange.ocds;

import java.time.Instant;
import java.util.Optional;

/** A document the file points to; the address is recorded and never fetched. */
public record OcdsDocument(String id, Optional<String> title, Optional<String> url, Optional<String> format,
		Optional<String> documentType, Optional<Instant> publishedAt) {
}
