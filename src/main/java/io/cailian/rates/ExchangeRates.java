package io.cailian.rates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.CurrentUser;
import io.cailian.uikit.RegionalSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's exchange rates as finance keeps them, by which amounts in other
 * currencies are made comparable.
 */
@Service
public class ExchangeRates {

	/** People who see at which rates amounts are compared. */
	public static final String READERS = "hasAnyRole('FINANCE', 'BUYER', 'PURCHASING_MANAGER')";

	public static final String RECORDERS = "hasRole('FINANCE')";

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
	@PreAuthorize(RECORDERS)
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
	@PreAuthorize(READERS)
	public String baseCurrency() {
		return this.company.baseCurrency();
	}

	/**
	 * The day it is for the company, which a new rate is for unless it says otherwise.
	 */
	@PreAuthorize(READERS)
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	/** Recorded rates by position, the newest day first. */
	@PreAuthorize(READERS)
	@Transactional(readOnly = true)
	public List<RecordedRate> list(RateFilter filter, int offset, int limit) {
		return this.table.page(filter.currency(), filter.from(), filter.to(), offset, limit)
			.stream()
			.map(ExchangeRate::recorded)
			.toList();
	}

	/** The recorded rates that follow the given one in the order of {@link #list}. */
	@PreAuthorize(READERS)
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

	@PreAuthorize(READERS)
	@Transactional(readOnly = true)
	public int count(RateFilter filter) {
		return Math.toIntExact(this.table.count(filter.currency(), filter.from(), filter.to()));
	}

}
