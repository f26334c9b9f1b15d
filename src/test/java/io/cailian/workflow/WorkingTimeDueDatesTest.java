package io.cailian.workflow;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;

import io.cailian.IntegrationTest;
import io.cailian.calendar.BusinessCalendars;
import org.flowable.common.engine.impl.calendar.DueDateBusinessCalendar;
import org.flowable.common.engine.impl.util.DefaultClockImpl;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What due dates of tasks come to, before the Spring Festival of 2026 in China.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class WorkingTimeDueDatesTest {

	private static final Instant FRIDAY_AT_THREE = Instant.parse("2026-02-13T07:00:00Z");

	@Autowired
	private BusinessCalendars calendars;

	@Autowired
	private ProcessEngine engine;

	private final DefaultClockImpl clock = new DefaultClockImpl();

	@BeforeEach
	void stopTheClock() {
		this.clock.setCurrentTime(Date.from(FRIDAY_AT_THREE));
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource({ "P2D, 2026-02-24T07:00:00Z", "P1D, 2026-02-14T07:00:00Z", "PT4H, 2026-02-14T02:00:00Z",
			"P1DT1H, 2026-02-14T08:00:00Z", "PT30M, 2026-02-13T07:30:00Z",
			"2026-02-16T03:00:00Z, 2026-02-16T03:00:00Z" })
	void makeUpDaysCountAndHolidaysDoNot(String written, Instant due) {
		assertThat(new WorkingTimeDueDates(this.clock, this.calendars).resolveDuedate(written).toInstant())
			.isEqualTo(due);
	}

	@Test
	void monthsAreNoWorkingTime() {
		assertThatExceptionOfType(DateTimeParseException.class)
			.isThrownBy(() -> new WorkingTimeDueDates(this.clock, this.calendars).resolveDuedate("P1M"));
	}

	@Test
	void theEngineCountsThisWay() {
		ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();

		assertThat(settings.getBusinessCalendarManager().getBusinessCalendar(DueDateBusinessCalendar.NAME))
			.isInstanceOf(WorkingTimeDueDates.class);
	}

}
