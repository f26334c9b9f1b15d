package io.cailian.rates;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody has recorded or corrected an exchange rate.
 */
public record ExchangeRateRecorded(UUID id, RateEntry entry) implements AuditedEvent {

	@Override
	public String action() {
		return "EXCHANGE_RATE_RECORDED";
	}

	@Override
	public String subjectType() {
		return "EXCHANGE_RATE";
	}

	@Override
	public UUID subjectId() {
		return this.id;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("currency", this.entry.currency(), "baseCurrency", this.entry.baseCurrency(), "rate",
				this.entry.rate().toPlainString(), "date", this.entry.date().toString(), "source", this.entry.source());
	}

}
