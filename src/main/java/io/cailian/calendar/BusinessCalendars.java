package io.cailian.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.cailian.identity.BuyerCompany;
import io.cailian.uikit.RegionalSettings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The calendars by which modules that set deadlines count working time. It answers
 * whoever calls. A country without a calendar of its own has that of all others; days
 * nobody has announced are what their weekday says.
 */
@Service
public class BusinessCalendars {

	private static final Duration KEPT = Duration.ofSeconds(10);

	private final CalendarRecords records;

	private final BuyerCompany company;

	private final ZoneId zone;

	private final Clock clock;

	private final Map<String, Kept> kept = new ConcurrentHashMap<>();

	BusinessCalendars(CalendarRecords records, BuyerCompany company, RegionalSettings settings, Clock clock) {
		this.records = records;
		this.company = company;
		this.zone = settings.zone();
		this.clock = clock;
	}

	/**
	 * The calendar of a country, read once to count with it again and again. What is
	 * changed in this portal counts at once, what is changed in another one on the same
	 * database after ten seconds.
	 * @param country ISO 3166-1 alpha-2
	 */
	@Transactional(readOnly = true)
	public WorkingCalendar of(String country) {
		Instant now = this.clock.instant();
		Kept earlier = this.kept.get(country);
		if (earlier != null && !now.isBefore(earlier.readAt()) && now.isBefore(earlier.readAt().plus(KEPT))) {
			return earlier.calendar();
		}
		WorkingCalendar found = read(country);
		this.kept.put(country, new Kept(found, now));
		return found;
	}

	/** Within the transaction, which counts with its own change. */
	@EventListener
	void changed(CalendarChanged change) {
		this.kept.clear();
	}

	/** After it, because others may have read what was before in between. */
	@TransactionalEventListener
	void committed(CalendarChanged change) {
		this.kept.clear();
	}

	private WorkingCalendar read(String country) {
		return this.records.findByCountry(country)
			.or(() -> this.records.findByCountry(CountryCode.OTHERS))
			.orElseThrow(() -> new IllegalStateException("no calendar for " + country + " and none for others"))
			.calendar(this.zone);
	}

	/** The calendar of the country in which the company buys. */
	@Transactional(readOnly = true)
	public WorkingCalendar ofCompany() {
		return of(this.company.country());
	}

	private record Kept(WorkingCalendar calendar, Instant readAt) {
	}

}
