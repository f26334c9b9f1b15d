package io.cailian.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cailian.kernel.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingCalendarTest {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final WorkTime MORNING = new WorkTime(LocalTime.of(9, 0), LocalTime.of(12, 0));

	private static final WorkTime AFTERNOON = new WorkTime(LocalTime.of(13, 0), LocalTime.of(18, 0));

	private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final WorkingCalendar calendar = new WorkingCalendar(SHANGHAI,
			new WorkingWeek(Optional.empty(), WEEKEND, List.of(AFTERNOON, MORNING)),
			Map.of(LocalDate.of(2026, 11, 19), DayKind.HOLIDAY, LocalDate.of(2026, 11, 21), DayKind.WORKING));

	@ParameterizedTest
	@CsvSource({ "2026-11-16T10:00, PT1H, 2026-11-16T11:00", "2026-11-16T10:00, PT2H, 2026-11-16T12:00",
			"2026-11-16T10:00, PT3H, 2026-11-16T14:00", "2026-11-16T12:30, PT1H, 2026-11-16T14:00",
			"2026-11-16T17:30, PT1H, 2026-11-17T09:30", "2026-11-18T17:00, PT2H, 2026-11-20T10:00",
			"2026-11-20T17:00, PT2H, 2026-11-21T10:00", "2026-11-21T17:00, PT2H, 2026-11-23T10:00",
			"2026-11-22T03:00, PT8H, 2026-11-23T18:00", "2026-11-22T03:00, PT0S, 2026-11-22T03:00" })
	void timeRunsInWorkingHoursOnly(String from, Duration time, String reached) {
		assertThat(this.calendar.add(time, shanghai(from))).isEqualTo(shanghai(reached));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-16T15:00, 1, 2026-11-17T15:00", "2026-11-18T15:00, 1, 2026-11-20T15:00",
			"2026-11-20T15:00, 2, 2026-11-23T15:00", "2026-11-22T15:00, 1, 2026-11-23T18:00",
			"2026-11-16T08:00, 2, 2026-11-17T18:00", "2026-11-16T08:00, 0, 2026-11-16T08:00" })
	void aDayIsAWholeWorkingDayLater(String from, int days, String reached) {
		assertThat(this.calendar.addDays(days, shanghai(from))).isEqualTo(shanghai(reached));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-16T10:00, 2026-11-16T14:00, PT3H", "2026-11-16T12:10, 2026-11-16T12:50, PT0S",
			"2026-11-18T17:00, 2026-11-20T10:00, PT2H", "2026-11-20T00:00, 2026-11-24T00:00, PT24H",
			"2026-11-20T10:00, 2026-11-16T10:00, PT0S" })
	void timeIsMeasuredInWorkingHours(String from, String until, Duration worked) {
		assertThat(this.calendar.workingTimeBetween(shanghai(from), shanghai(until))).isEqualTo(worked);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-16T01:00:00Z, 2026-11-16T09:00:00Z, 0", "2026-11-16T01:00:00Z, 2026-11-18T01:00:00Z, 2",
			"2026-11-18T01:00:00Z, 2026-11-23T01:00:00Z, 3", "2026-11-22T01:00:00Z, 2026-11-22T09:00:00Z, 0",
			"2026-11-16T15:59:00Z, 2026-11-16T16:01:00Z, 1", "2026-11-18T01:00:00Z, 2026-11-16T01:00:00Z, 0",
			"2026-11-13T01:00:00Z, 2026-11-16T01:00:00Z, 1" })
	void holidaysDoNotCountMakeUpDaysDoAndDaysAreThoseOfTheZone(Instant from, Instant until, int days) {
		assertThat(this.calendar.workingDaysBetween(from, until)).isEqualTo(days);
	}

	@Test
	void timeDoesNotRunBackwardsAndBeyondFortyYearsTheClockCounts() {
		Instant now = shanghai("2026-11-16T10:00");

		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.add(Duration.ofSeconds(-1), now));
		assertThat(this.calendar.add(Duration.ofDays(100_000), now)).isEqualTo(now.plus(Duration.ofDays(100_000)));
	}

	@Test
	void aWeekHasADayAndHoursThatDoNotOverlap() {
		refuses("calendar.WorkingWeek.noDay",
				() -> new WorkingWeek(Optional.empty(), Set.of(DayOfWeek.values()), List.of(MORNING)));
		refuses("calendar.WorkingWeek.noHours", () -> new WorkingWeek(Optional.empty(), WEEKEND, List.of()));
		refuses("calendar.WorkingWeek.overlap", () -> new WorkingWeek(Optional.empty(), WEEKEND,
				List.of(AFTERNOON, new WorkTime(LocalTime.of(11, 0), LocalTime.of(13, 1)))));
		refuses("calendar.WorkTime.order", () -> new WorkTime(LocalTime.of(18, 0), LocalTime.of(9, 0)));
		assertThat(new WorkingWeek(Optional.empty(), WEEKEND, List.of(AFTERNOON, MORNING)).dayLength())
			.isEqualTo(Duration.ofHours(8));
	}

	@Test
	void aSpecialDayHasNamesAndLiesInOurTimes() {
		LocalDate day = LocalDate.of(2026, 10, 1);

		refuses("calendar.SpecialDay.name", () -> new SpecialDay(day, DayKind.HOLIDAY, " ", "National Day", ""));
		refuses("calendar.SpecialDay.year",
				() -> new SpecialDay(day.withYear(1026), DayKind.HOLIDAY, "国庆节", "National Day", ""));
		refuses("calendar.SpecialDay.source",
				() -> new SpecialDay(day, DayKind.HOLIDAY, "国庆节", "National Day", "x".repeat(201)));
	}

	private static Instant shanghai(String local) {
		return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
	}

	private static void refuses(String messageKey, ThrowingCallable call) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(call)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

}
