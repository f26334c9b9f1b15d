package io.cailian.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.RegionalSettings;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the calendars: the working week of each country and the days that differ from it.
 * Opening the same id and marking the same day again change nothing. Deadlines that run
 * already stay as they were told. Auditors read them.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CalendarAdministration {

	/** Who may read what is kept here. */
	public static final String READERS = "hasAnyRole('" + Roles.ADMIN + "', '" + Roles.AUDITOR + "')";

	/** The month by which the days of the next year are announced. */
	private static final Month ANNOUNCED_BY = Month.NOVEMBER;

	private final CalendarRecords records;

	private final CalendarMoves moves;

	private final Clock clock;

	private final ZoneId zone;

	CalendarAdministration(CalendarRecords records, CalendarMoves moves, Clock clock, RegionalSettings settings) {
		this.records = records;
		this.moves = moves;
		this.clock = clock;
		this.zone = settings.zone();
	}

	/** All calendars by their countries. */
	@Transactional(readOnly = true)
	@PreAuthorize(READERS)
	public List<CalendarDetails> all() {
		return this.records.findAllByOrderByCountry().stream().map(BusinessCalendar::details).toList();
	}

	@Transactional(readOnly = true)
	@PreAuthorize(READERS)
	public Optional<CalendarDetails> find(String country) {
		return this.records.findByCountry(country).map(BusinessCalendar::details);
	}

	/**
	 * Opens a calendar without special days.
	 * @throws RuleViolation if there is no such country, or it has a calendar
	 */
	public CalendarDetails open(CalendarId id, String country, WorkingWeek week) {
		return this.records.findById(id).map(BusinessCalendar::details).orElseGet(() -> {
			String code = CountryCode.known(country);
			if (this.records.findByCountry(code).isPresent()) {
				throw new RuleViolation("calendar.BusinessCalendar.exists");
			}
			return this.moves.open(id, code, week);
		});
	}

	/** Has people of the country work so from now on. */
	public CalendarDetails work(CalendarId id, WorkingWeek week, long version) {
		return this.moves.work(calendar(id, version), week);
	}

	/** Marks days, in the place of what was said of them before. */
	public CalendarDetails mark(CalendarId id, List<SpecialDay> days, long version) {
		return this.moves.mark(calendar(id, version), days);
	}

	/** Makes a day again what its weekday says. */
	public CalendarDetails unmark(CalendarId id, LocalDate day, long version) {
		return this.moves.unmark(calendar(id, version), day);
	}

	/** The day it is for the company. */
	@PreAuthorize(READERS)
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	/**
	 * The calendars that have special days of some year but not those of this one, or
	 * from November on not those of the next one.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(READERS)
	public List<CalendarGap> behind() {
		int year = today().getYear();
		boolean announced = today().getMonth().compareTo(ANNOUNCED_BY) >= 0;
		List<Integer> due = announced ? List.of(year, year + 1) : List.of(year);
		return all().stream()
			.filter((calendar) -> !calendar.days().isEmpty())
			.map((calendar) -> new CalendarGap(calendar.country(),
					due.stream().filter((each) -> !calendar.isEntered(each)).toList()))
			.filter((gap) -> !gap.years().isEmpty())
			.toList();
	}

	private BusinessCalendar calendar(CalendarId id, long version) {
		BusinessCalendar calendar = this.records.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("no calendar " + id));
		if (calendar.details().version() != version) {
			throw new OptimisticLockingFailureException("calendar " + id + " was changed meanwhile");
		}
		return calendar;
	}

}
