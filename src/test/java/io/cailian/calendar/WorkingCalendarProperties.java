package io.cailian.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Adding working time and measuring it are each other's inverse, whatever the working
 * week, the holidays and the zone, over changes of the clock as well.
 */
class WorkingCalendarProperties {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	private static final int DAYS = 365;

	@Property
	void whatWasAddedIsWhatIsMeasured(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant from,
			@ForAll("times") Duration time) {
		assertThat(calendar.workingTimeBetween(from, calendar.add(time, from))).isEqualTo(time);
	}

	@Property
	void whatWasMeasuredLeadsBackToTheEarliestInstantWithNoWorkAfterIt(@ForAll("calendars") WorkingCalendar calendar,
			@ForAll("instants") Instant one, @ForAll("instants") Instant other) {
		Instant from = one.isBefore(other) ? one : other;
		Instant until = one.isBefore(other) ? other : one;

		Instant reached = calendar.add(calendar.workingTimeBetween(from, until), from);

		assertThat(reached).isBeforeOrEqualTo(until).isAfterOrEqualTo(from);
		assertThat(calendar.workingTimeBetween(reached, until)).isZero();
		assertThat(calendar.workingTimeBetween(until, from.minusMillis(1))).isZero();
	}

	@Property
	void addingInTwoStepsIsAddingAtOnce(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant from,
			@ForAll("times") Duration first, @ForAll("times") Duration then) {
		assertThat(calendar.add(then, calendar.add(first, from))).isEqualTo(calendar.add(first.plus(then), from));
	}

	@Provide
	Arbitrary<WorkingCalendar> calendars() {
		Arbitrary<Set<DayOfWeek>> daysOff = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6);
		Arbitrary<Map<LocalDate, DayKind>> special = Arbitraries
			.maps(Dates.dates().between(FIRST, FIRST.plusDays(DAYS)), Arbitraries.of(DayKind.class))
			.ofMaxSize(40);
		return Combinators.combine(zones(), daysOff, hours(), special)
			.as((zone, off, times, days) -> new WorkingCalendar(zone, new WorkingWeek(Optional.of(zone), off, times),
					days));
	}

	/**
	 * Zones that change their clocks, by one hour and by half of one, and one that does
	 * not.
	 */
	@Provide
	Arbitrary<ZoneId> zones() {
		return Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
			.map(ZoneId::of);
	}

	@Provide
	Arbitrary<Instant> instants() {
		return Arbitraries.longs()
			.between(0, Duration.ofDays(DAYS).toSeconds())
			.map((seconds) -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds));
	}

	@Provide
	Arbitrary<Duration> times() {
		return Arbitraries.longs().between(0, Duration.ofHours(300).toSeconds()).map(Duration::ofSeconds);
	}

	/** One to three spans of a day, also in the night, when clocks are changed. */
	private static Arbitrary<List<WorkTime>> hours() {
		return Arbitraries.integers().between(0, 95).set().ofMinSize(2).ofMaxSize(6).map((quarters) -> {
			List<LocalTime> marks = quarters.stream()
				.sorted()
				.map((quarter) -> LocalTime.MIDNIGHT.plusMinutes(quarter * 15L))
				.toList();
			List<WorkTime> times = new ArrayList<>();
			for (int mark = 0; mark + 1 < marks.size(); mark += 2) {
				times.add(new WorkTime(marks.get(mark), marks.get(mark + 1)));
			}
			return times;
		});
	}

}
