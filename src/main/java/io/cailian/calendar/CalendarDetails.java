package io.cailian.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A calendar as the administrator keeps it.
 *
 * @param country ISO 3166-1 alpha-2, or {@link #OTHERS}
 * @param days special days of all years, the earliest first
 */
public record CalendarDetails(CalendarId id, String country, WorkingWeek week, List<SpecialDay> days, long version) {

	/** Stands for every country without a calendar of its own. */
	public static final String OTHERS = CountryCode.OTHERS;

	private static final int LEAST_HOLIDAYS = 5;

	public CalendarDetails {
		days = List.copyOf(days);
	}

	/** The special days of a year, the earliest first. */
	public List<SpecialDay> daysOf(int year) {
		return this.days.stream().filter((each) -> each.day().getYear() == year).toList();
	}

	/**
	 * Whether the public holidays of a year were entered: no country has fewer than
	 * {@value #LEAST_HOLIDAYS} days off, so that fewer are only a beginning.
	 */
	public boolean isEntered(int year) {
		return daysOf(year).stream().filter((each) -> each.kind() == DayKind.HOLIDAY).count() >= LEAST_HOLIDAYS;
	}

	public Optional<SpecialDay> special(LocalDate day) {
		return this.days.stream().filter((each) -> each.day().equals(day)).findFirst();
	}

	/** Whether people work on the day. */
	public boolean isWorkingDay(LocalDate day) {
		return special(day).map((each) -> each.kind() == DayKind.WORKING)
			.orElseGet(() -> !this.week.daysOff().contains(day.getDayOfWeek()));
	}

}
