package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.uikit.RegionalSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's exchange rates, by which bids in other currencies are made comparable. A
 * bid keeps the rate of its opening day, whatever is recorded later.
 */
@Service
public class ExchangeRates {

	private final ExchangeRateTable table;

	private final BuyerCompany company;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	ExchangeRates(ExchangeRateTable table, BuyerCompany company, CurrentUser currentUser,
			ApplicationEventPublisher events, Clock clock, RegionalSettings settings) {
		this.table = table;
		this.company = company;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
		this.zone = settings.zone();
	}

	/** Records a rate; the same currencies and day again correct it. */
	@PreAuthorize(Access.FINANCE)
	@Transactional
	public RecordedRate record(RateEntry entry) {
		Instant at = this.clock.instant();
		ExchangeRate row = this.table
			.findByCurrencyAndBaseCurrencyAndRateDate(entry.currency(), entry.baseCurrency(), entry.date())
			.orElseGet(() -> ExchangeRate.of(entry, this.currentUser.id(), at));
		row.correct(entry, this.currentUser.id(), at);
		RecordedRate recorded = this.table.saveAndFlush(row).recorded();
		this.events.publishEvent(new ExchangeRateRecorded(recorded.id(), recorded.entry()));
		return recorded;
	}

	/** The currency the company keeps its books in. */
	@PreAuthorize(Access.RATES)
	public String baseCurrency() {
		return this.company.baseCurrency();
	}

	/**
	 * The day it is for the company, which a new rate is for unless it says otherwise.
	 */
	@PreAuthorize(Access.RATES)
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	/** Recorded rates by position, the newest day first. */
	@PreAuthorize(Access.RATES)
	@Transactional(readOnly = true)
	public List<RecordedRate> list(RateFilter filter, int offset, int limit) {
		return this.table.page(filter.currency(), filter.from(), filter.to(), offset, limit)
			.stream()
			.map(ExchangeRate::recorded)
			.toList();
	}

	/** The recorded rates that follow the given one in the order of {@link #list}. */
	@PreAuthorize(Access.RATES)
	@Transactional(readOnly = true)
	public List<RecordedRate> after(RateFilter filter, @Nullable RateKey last, int limit) {
		if (last == null) {
			return list(filter, 0, limit);
		}
		return this.table
			.after(filter.currency(), filter.from(), filter.to(), last.date(), last.currency(), last.baseCurrency(),
					Limit.of(limit))
			.stream()
			.map(ExchangeRate::recorded)
			.toList();
	}

	@PreAuthorize(Access.RATES)
	@Transactional(readOnly = true)
	public int count(RateFilter filter) {
		return Math.toIntExact(this.table.count(filter.currency(), filter.from(), filter.to()));
	}

	/**
	 * The latest rate of the day or before, in the company's zone; taken from the
	 * opposite direction, rounded half up to ten decimals, if only that is recorded.
	 */
	@Transactional(readOnly = true)
	Optional<FixedRate> on(String currency, String base, Instant at) {
		LocalDate day = LocalDate.ofInstant(at, this.zone);
		Optional<FixedRate> direct = latest(currency, base, day)
			.map((entry) -> new FixedRate(entry.rate(), entry.date(), entry.source()));
		return direct.or(() -> latest(base, currency, day).map((entry) -> new FixedRate(
				Prices.plain(BigDecimal.ONE.divide(entry.rate(), RateEntry.MAX_SCALE, RoundingMode.HALF_UP)),
				entry.date(), entry.source())));
	}

	private Optional<RateEntry> latest(String currency, String base, LocalDate day) {
		return this.table.latest(currency, base, day, Limit.of(1)).stream().findFirst().map(ExchangeRate::entry);
	}

}
