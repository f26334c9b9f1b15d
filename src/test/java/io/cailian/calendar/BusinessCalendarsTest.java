package io.cailian.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditTrail;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.EntityManagerFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Calendars as the administrator keeps them, by hand or from a table, and as other
 * modules count by them.
 */
@IntegrationTest
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class BusinessCalendarsTest {

	private static final WorkingWeek WEEK = new WorkingWeek(Optional.of(ZoneId.of("Asia/Riyadh")),
			Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
			List.of(new WorkTime(LocalTime.of(8, 0), LocalTime.of(16, 0))));

	private static final String IMPORTS = "/api/v1/table-imports";

	@Autowired
	private BusinessCalendars calendars;

	@Autowired
	private CalendarAdministration administration;

	private Statistics statistics;

	@Autowired
	void count(EntityManagerFactory entities) {
		this.statistics = entities.unwrap(SessionFactory.class).getStatistics();
	}

	@Autowired
	private AuditTrail trail;

	@Autowired
	private MockMvcTester api;

	@ParameterizedTest
	@CsvSource({ "2025-01-27, true", "2025-01-26, true", "2025-01-28, false", "2025-02-04, false", "2025-02-05, true",
			"2025-02-08, true", "2025-02-09, false", "2025-04-27, true", "2025-09-28, true", "2025-10-08, false",
			"2025-10-11, true", "2026-01-02, false", "2026-01-04, true", "2026-02-14, true", "2026-02-15, false",
			"2026-02-23, false", "2026-02-24, true", "2026-02-28, true", "2026-05-09, true", "2026-06-19, false",
			"2026-09-20, true", "2026-09-25, false", "2026-10-07, false", "2026-10-08, true", "2026-10-10, true",
			"2026-10-11, false" })
	void chinaKeepsTheAnnouncedHolidaysAndMakeUpDays(LocalDate day, boolean working) {
		assertThat(this.calendars.of("CN").isWorkingDay(day)).isEqualTo(working);
	}

	@Test
	void theAnnouncedDaysAreWholeAndNameTheirSource() {
		CalendarDetails china = this.administration.find("CN").orElseThrow();

		assertThat(china.daysOf(2025)).hasSize(33);
		assertThat(china.daysOf(2026)).hasSize(39);
		assertThat(china.days()).filteredOn((day) -> day.kind() == DayKind.WORKING)
			.hasSize(11)
			.allMatch((day) -> china.week().daysOff().contains(day.day().getDayOfWeek()));
		assertThat(china.days()).filteredOn((day) -> day.day().getYear() < 2027)
			.allMatch((day) -> day.source().startsWith("国务院办公厅"));
	}

	@Test
	void aCountryWithoutACalendarHasThatOfAllOthersInTheZoneOfTheCompany() {
		Instant mondayAtNine = Instant.parse("2026-10-05T01:00:00Z");

		assertThat(this.administration.find("AQ")).isEmpty();
		assertThat(this.calendars.of("AQ").isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
		assertThat(this.calendars.of("AQ").isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
		assertThat(this.calendars.of("AQ").add(Duration.ofHours(1), mondayAtNine))
			.isEqualTo(Instant.parse("2026-10-05T02:00:00Z"));
		assertThat(this.calendars.of("CN").addDays(1, mondayAtNine)).isEqualTo(Instant.parse("2026-10-08T10:00:00Z"));
		assertThat(this.calendars.of("AQ").workingTimeBetween(mondayAtNine, Instant.parse("2026-10-07T01:00:00Z")))
			.isEqualTo(Duration.ofHours(16));
	}

	@Test
	void aCalendarIsOpenedAndItsWeekChanged() {
		CalendarId id = CalendarId.next();
		CalendarDetails opened = this.administration.open(id, "sa", WEEK);

		assertThat(this.administration.open(id, "sa", WEEK)).isEqualTo(opened);
		assertThat(opened.country()).isEqualTo("SA");
		refuses("calendar.BusinessCalendar.exists", () -> this.administration.open(CalendarId.next(), "SA", WEEK));
		refuses("calendar.BusinessCalendar.country", () -> this.administration.open(CalendarId.next(), "XX", WEEK));
		assertThat(this.calendars.of("SA").isWorkingDay(LocalDate.of(2026, 10, 9))).isFalse();
		assertThat(this.calendars.of("SA").isWorkingDay(LocalDate.of(2026, 10, 11))).isTrue();
		assertThat(this.calendars.of("SA").add(Duration.ofHours(2), Instant.parse("2026-10-08T12:00:00Z")))
			.isEqualTo(Instant.parse("2026-10-11T06:00:00Z"));

		WorkingWeek shorter = new WorkingWeek(Optional.empty(), Set.of(DayOfWeek.FRIDAY),
				List.of(new WorkTime(LocalTime.of(9, 0), LocalTime.of(12, 30)),
						new WorkTime(LocalTime.of(13, 0), LocalTime.of(17, 0))));
		CalendarDetails changed = this.administration.work(id, shorter, opened.version());
		assertThat(changed.week()).isEqualTo(shorter);
		assertThat(this.administration.work(id, shorter, changed.version())).isEqualTo(changed);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.administration.work(id, WEEK, opened.version()));
		assertThat(this.trail.timeline("CALENDAR", id.value())).extracting(AuditEntry::action)
			.containsExactlyInAnyOrder("CALENDAR_OPENED", "CALENDAR_WEEK_CHANGED");
	}

	@Test
	void daysAreMarkedAnewAndUnmarkedAndEachChangeIsTold() {
		CalendarDetails calendar = this.administration.open(CalendarId.next(), "BT", WEEK);
		LocalDate first = LocalDate.of(2026, 12, 16);
		SpecialDay holiday = new SpecialDay(first, DayKind.HOLIDAY, "国庆日", "National Day", "");

		CalendarDetails marked = this.administration.mark(calendar.id(),
				List.of(holiday, new SpecialDay(first.plusDays(1), DayKind.HOLIDAY, "国庆日", "National Day", "")),
				calendar.version());
		assertThat(this.calendars.of("BT").isWorkingDay(first)).isFalse();
		assertThat(this.administration.mark(calendar.id(), List.of(holiday), marked.version())).isEqualTo(marked);
		CalendarDetails renamed = this.administration.mark(calendar.id(),
				List.of(new SpecialDay(first, DayKind.HOLIDAY, "国庆节", "National Day", "Notice")), marked.version());
		assertThat(renamed.days()).hasSize(2).first().extracting(SpecialDay::nameZh).isEqualTo("国庆节");
		CalendarDetails unmarked = this.administration.unmark(calendar.id(), first, renamed.version());
		assertThat(this.administration.unmark(calendar.id(), first, unmarked.version())).isEqualTo(unmarked);

		assertThat(this.calendars.of("BT").isWorkingDay(first)).isTrue();
		assertThat(this.trail.timeline("CALENDAR", calendar.id().value())).extracting(AuditEntry::action)
			.containsExactlyInAnyOrder("CALENDAR_OPENED", "CALENDAR_DAY_MARKED", "CALENDAR_DAY_MARKED",
					"CALENDAR_DAY_MARKED", "CALENDAR_DAY_UNMARKED");
		assertThat(this.trail.timeline("CALENDAR", calendar.id().value()))
			.filteredOn((entry) -> entry.facts().containsKey("nameZhBefore"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.facts()).containsEntry("nameZhBefore", "国庆日")
				.containsEntry("nameZh", "国庆节")
				.containsEntry("date", "2026-12-16"));
	}

	@Test
	void aYearComesInFromATableWithItsErrorsAtTheirCells() throws Exception {
		this.administration.open(CalendarId.next(), "LI", WEEK);
		MvcTestResult uploaded = upload("""
				country,day,kind,nameZh,nameEn,source
				li,2027-01-01,HOLIDAY,元旦,New Year,Law
				XX,2027-01-02,HOLIDAY,元旦,New Year,
				AQ,2027-01-03,HOLIDAY,元旦,New Year,
				LI,1027-01-04,HOLIDAY,元旦,New Year,
				LI,2027-01-05,SOMETIMES,元旦,New Year,
				LI,2027-01-06,WORKING,补班,Make-up,
				LI,2027-01-01,HOLIDAY,元旦,New Year,
				""");
		String id = JsonPath.read(uploaded.getResponse().getContentAsString(), "$.id");
		String rows = get(id + "/rows").getResponse().getContentAsString(StandardCharsets.UTF_8);

		List<List<String>> messages = JsonPath.read(rows, "$.items[*].findings[*].message");
		assertThat(messages.toString()).contains("calendar.BusinessCalendar.country",
				"calendar.CalendarDayImport.noCalendar", "calendar.SpecialDay.year",
				"calendar.CalendarDayImport.worksAnyway");
		List<String> states = JsonPath.read(rows, "$.items[*].state");
		assertThat(states).containsExactly("VALID", "INVALID", "INVALID", "INVALID", "INVALID", "MARKED", "INVALID");

		assertThat(post(id + "/start", "{\"mode\":\"VALID_ROWS\"}")).hasStatusOk();
		await().pollInSameThread()
			.untilAsserted(() -> assertThat(get(id)).bodyJson().extractingPath("$.state").isEqualTo("DONE"));

		assertThat(as("admin", Roles.ADMIN, () -> this.administration.find("LI").orElseThrow().days()))
			.containsExactly(new SpecialDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦", "New Year", "Law"));
	}

	@Test
	@WithMockUser(username = "buyer", roles = { "BUYER", "PURCHASING_MANAGER", "FINANCE", "SUPPLIER" })
	void whoNeitherKeepsNorAuditsThemReadsNoneOfThem() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.administration.all());
	}

	@Test
	@WithMockUser(username = "auditor", roles = "AUDITOR")
	void auditorsReadThemAll() {
		assertThat(this.administration.all()).isNotEmpty();
	}

	@Test
	@WithMockUser(username = "buyer", roles = { "BUYER", "PURCHASING_MANAGER", "FINANCE", "AUDITOR", "SUPPLIER" })
	void nobodyElseKeepsCalendars() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.administration.open(CalendarId.next(), "MT", WEEK));
	}

	@Test
	void manyDaysAreWrittenAtOnceAndThoseThatStayAreNotTouched() {
		CalendarDetails calendar = this.administration.open(CalendarId.next(), "KW", WEEK);
		LocalDate first = LocalDate.of(2031, 1, 1);
		List<SpecialDay> days = first.datesUntil(first.plusDays(3_000))
			.map((day) -> new SpecialDay(day, DayKind.HOLIDAY, "假日", "Holiday", ""))
			.toList();
		CalendarDetails marked = this.administration.mark(calendar.id(), days, calendar.version());
		assertThat(marked.days()).hasSize(3_000);
		assertThat(marked.version()).as("one change, not three thousand").isEqualTo(calendar.version() + 1);

		this.statistics.setStatisticsEnabled(true);
		this.statistics.clear();
		this.administration.mark(calendar.id(),
				List.of(new SpecialDay(first.plusDays(3_000), DayKind.HOLIDAY, "假日", "Holiday", "")), marked.version());

		assertThat(this.statistics.getCollectionRecreateCount()).isZero();
		assertThat(this.statistics.getPrepareStatementCount()).isLessThan(30);
		this.statistics.setStatisticsEnabled(false);
	}

	@Test
	void aCalendarHoldsTheDaysOfTenYearsAndATableNoMore() {
		CalendarDetails calendar = this.administration.open(CalendarId.next(), "OM", WEEK);
		LocalDate first = LocalDate.of(2031, 1, 1);
		List<SpecialDay> days = first.datesUntil(first.plusDays(BusinessCalendar.MAX_DAYS + 1))
			.map((day) -> new SpecialDay(day, DayKind.HOLIDAY, "假日", "Holiday", ""))
			.toList();

		refuses("calendar.BusinessCalendar.tooManyDays",
				() -> this.administration.mark(calendar.id(), days, calendar.version()));
		StringBuilder table = new StringBuilder("country,day,kind,nameZh,nameEn\n");
		days.forEach((day) -> table.append("OM,").append(day.day()).append(",HOLIDAY,假日,Holiday\n"));
		assertThat(upload(table.toString())).hasStatus(422)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("staging.File.tooManyRows");
	}

	private MvcTestResult upload(String table) {
		return this.api.post()
			.multipart()
			.uri(IMPORTS + "/kinds/calendar-days")
			.file(new MockMultipartFile("file", "t.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
			.with(SecurityMockMvcRequestPostProcessors.user("admin").roles(Roles.ADMIN))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.exchange();
	}

	private MvcTestResult get(String path) {
		return this.api.get()
			.uri(IMPORTS + "/" + path)
			.with(SecurityMockMvcRequestPostProcessors.user("admin").roles(Roles.ADMIN))
			.exchange();
	}

	private MvcTestResult post(String path, String body) {
		return this.api.post()
			.uri(IMPORTS + "/" + path)
			.with(SecurityMockMvcRequestPostProcessors.user("admin").roles(Roles.ADMIN))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static void refuses(String messageKey, ThrowingCallable call) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(call)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

}
