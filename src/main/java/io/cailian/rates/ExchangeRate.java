package io.cailian.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What one unit of a currency is worth in a base currency on a day, by a named source.
 */
@Entity
@Table(name = "exchange_rate")
class ExchangeRate {

	@Id
	private UUID id;

	@Column(name = "currency")
	private String currency;

	@Column(name = "base_currency")
	private String baseCurrency;

	@Column(name = "rate")
	private BigDecimal rate;

	@Column(name = "rate_date")
	private LocalDate rateDate;

	@Column(name = "source")
	private String source;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
	private UserId recordedBy;

	@Column(name = "recorded_at")
	private Instant recordedAt;

	@SuppressWarnings("NullAway.Init")
	protected ExchangeRate() {
	}

	static ExchangeRate of(RateEntry entry, UserId by, Instant at) {
		ExchangeRate row = new ExchangeRate();
		row.id = Ids.next();
		row.currency = entry.currency();
		row.baseCurrency = entry.baseCurrency();
		row.rateDate = entry.date();
		row.correct(entry, by, at);
		return row;
	}

	void correct(RateEntry entry, UserId by, Instant at) {
		this.rate = entry.rate();
		this.source = entry.source();
		this.recordedBy = by;
		this.recordedAt = at;
	}

	RecordedRate recorded() {
		return new RecordedRate(this.id, entry(), this.recordedBy, this.recordedAt);
	}

	RateEntry entry() {
		return new RateEntry(this.currency, this.baseCurrency, Decimals.stripped(this.rate), this.rateDate,
				this.source);
	}

}
