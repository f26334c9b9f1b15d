package io.cailian.calendar;

import java.time.ZoneId;

import io.cailian.identity.BuyerCompany;
import io.cailian.uikit.RegionalSettings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendars by which modules that set deadlines count working time. It answers
 * whoever calls. A country without a calendar of its own has that of all others; days
 * nobody has announced are what their weekday says.
 */
@Service
@Transactional(readOnly = true)
public class BusinessCalendars {

	private final CalendarRecords records;

	private final BuyerCompany company;

	private final ZoneId zone;

	BusinessCalendars(CalendarRecords records, BuyerCompany company, RegionalSettings settings) {
		this.records = records;
		this.company = company;
		this.zone = settings.zone();
	}

	/**
	 * The calendar of a country, read once to count with it again and again.
	 * @param country ISO 3166-1 alpha-2
	 */
	public WorkingCalendar of(String country) {
		return this.records.findByCountry(country)
			.or(() -> this.records.findByCountry(CountryCode.OTHERS))
			.orElseThrow(() -> new IllegalStateException("no calendar for " + country + " and none for others"))
			.calendar(this.zone);
	}

	/** The calendar of the country in which the company buys. */
	public WorkingCalendar ofCompany() {
		return of(this.company.country());
	}

}
