package io.cailian.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendar of a country as it stood when it was read, to count with. Working time
 * runs in the hours of working days and stands still in between.
 */
public final class WorkingCalendar {

	private static final Logger LOG = LoggerFactory.getLogger(WorkingCalendar.class);

	/** Longer than anybody waits; whatever lies beyond it is a mistake. */
	private static final int HORIZON_IN_DAYS = 40 * 366;

	private final ZoneId zone;

	private final WorkingWeek week;

	private final Map<LocalDate, DayKind> special;

	WorkingCalendar(ZoneId zone, WorkingWeek week, Map<LocalDate, DayKind> special) {
		this.zone = zone;
		this.week = week;
		this.special = Map.copyOf(special);
	}

	public boolean isWorkingDay(LocalDate day) {
		DayKind kind = this.special.get(day);
		return (kind != null) ? kind == DayKind.WORKING : !this.week.daysOff().contains(day.getDayOfWeek());
	}

	/**
	 * The earliest instant until which so much has been worked since another. Where
	 * nobody works so long within forty years, the calendar is wrong or the time is: the
	 * clock on the wall counts then, so that whoever sets a deadline is not held up.
	 * @throws IllegalArgumentException if the time is negative
	 */
	public Instant add(Duration workingTime, Instant from) {
		if (workingTime.isNegative()) {
			throw new IllegalArgumentException("working time runs forward: " + workingTime);
		}
		Duration left = workingTime;
		LocalDate first = LocalDate.ofInstant(from, this.zone);
		for (LocalDate day = first; left.isPositive(); day = day.plusDays(1)) {
			if (first.plusDays(HORIZON_IN_DAYS).isBefore(day)) {
				LOG.warn("nobody works {} within forty years of {}: counted by the clock", workingTime, first);
				return from.plus(workingTime);
			}
			for (Span span : spans(day)) {
				Span rest = span.from(from);
				if (rest.length().compareTo(left) >= 0) {
					return rest.begin().plus(left);
				}
				left = left.minus(rest.length());
			}
		}
		return from;
	}

	/** Later by so many working days of the usual length. */
	public Instant addDays(int workingDays, Instant from) {
		return add(this.week.dayLength().multipliedBy(workingDays), from);
	}

	/** How long people worked between two instants; nothing if the second is earlier. */
	public Duration workingTimeBetween(Instant from, Instant until) {
		Duration worked = Duration.ZERO;
		if (from.isBefore(until)) {
			LocalDate last = LocalDate.ofInstant(until, this.zone);
			for (LocalDate day = LocalDate.ofInstant(from, this.zone); !day.isAfter(last); day = day.plusDays(1)) {
				for (Span span : spans(day)) {
					worked = worked.plus(span.from(from).until(until).length());
				}
			}
		}
		return worked;
	}

	/**
	 * The working days that ended between two instants; none if the second is earlier.
	 */
	public int workingDaysBetween(Instant from, Instant until) {
		LocalDate first = LocalDate.ofInstant(from, this.zone);
		LocalDate last = LocalDate.ofInstant(until, this.zone);
		Predicate<LocalDate> working = this::isWorkingDay;
		return first.isBefore(last) ? (int) first.datesUntil(last).filter(working).count() : 0;
	}

	/** How long a working day is. */
	public Duration dayLength() {
		return this.week.dayLength();
	}

	/**
	 * The pieces of a day's working time. Where clocks are put forward, hours that do not
	 * exist move behind the gap; what already belongs to another piece is not worked
	 * twice.
	 */
	private List<Span> spans(LocalDate day) {
		List<Span> spans = new ArrayList<>();
		if (isWorkingDay(day)) {
			Instant worked = Instant.MIN;
			for (WorkTime time : this.week.workTimes()) {
				Span span = new Span(day.atTime(time.from()).atZone(this.zone).toInstant(),
						day.atTime(time.until()).atZone(this.zone).toInstant())
					.from(worked);
				spans.add(span);
				worked = span.end();
			}
		}
		return spans;
	}

	/**
	 * A piece of working time; one that ends before it begins is empty.
	 */
	private record Span(Instant begin, Instant end) {

		Span from(Instant earliest) {
			return this.begin.isBefore(earliest) ? new Span(earliest, this.end) : this;
		}

		Span until(Instant latest) {
			return latest.isBefore(this.end) ? new Span(this.begin, latest) : this;
		}

		Duration length() {
			return this.begin.isBefore(this.end) ? Duration.between(this.begin, this.end) : Duration.ZERO;
		}

	}

}
