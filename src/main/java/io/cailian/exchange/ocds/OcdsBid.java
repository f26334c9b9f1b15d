package io.cailian.exchange.ocds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.kernel.Money;

/**
 * A bid as it stood at the end. {@code totalValue} is the truth; {@code lines} say what
 * is known about single items and may be fewer than the tender's items.
 */
public record OcdsBid(String id, Optional<Instant> date, OcdsBidStatus status, List<OcdsPartyKey> tenderers,
		Optional<Money> totalValue, List<OcdsBidLine> lines, List<OcdsDocument> documents) {

	public OcdsBid {
		tenderers = List.copyOf(tenderers);
		lines = List.copyOf(lines);
		documents = List.copyOf(documents);
	}

}
