package io.cailian.exchange.ocds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.kernel.Money;

/**
 * A decision about one or more suppliers, with the reason the file records in
 * {@code title} and {@code description}; an unsuccessful one is how a bid was
 * disqualified.
 */
public record OcdsAward(String id, OcdsAwardStatus status, Optional<Instant> date, Optional<String> title,
		Optional<String> description, Optional<Money> value, List<OcdsPartyKey> suppliers, Optional<String> relatedBid,
		List<OcdsAwardLine> lines) {

	public OcdsAward {
		suppliers = List.copyOf(suppliers);
		lines = List.copyOf(lines);
	}

	/**
	 * Whether this award decides about the bid: by naming it, else by naming its
	 * tenderers.
	 */
	public boolean decidesOn(OcdsBid bid) {
		return this.relatedBid.map(bid.id()::equals)
			.orElseGet(() -> !this.suppliers.isEmpty() && this.suppliers.size() == bid.tenderers().size()
					&& bid.tenderers().containsAll(this.suppliers));
	}

}
