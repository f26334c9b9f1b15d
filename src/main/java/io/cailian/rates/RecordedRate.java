package io.cailian.rates;

import java.time.Instant;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * An exchange rate with who recorded it last and when.
 */
public record RecordedRate(UUID id, RateEntry entry, UserId recordedBy, Instant recordedAt) {

	/** Where it stands in the list. */
	public RateKey key() {
		return new RateKey(this.entry.date(), this.entry.currency(), this.entry.baseCurrency());
	}

}
