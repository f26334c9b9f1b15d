package io.cailian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.calendar.WorkingCalendar;
import org.flowable.common.engine.impl.calendar.DueDateBusinessCalendar;
import org.flowable.common.engine.impl.runtime.ClockReader;

/**
 * Reads the due dates of tasks as working time by the company's calendar: {@code P2D} is
 * two working days, {@code PT4H} four working hours. A date and time stays what it is;
 * timers with a duration run by the clock on the wall.
 */
class WorkingTimeDueDates extends DueDateBusinessCalendar {

	private final BusinessCalendars calendars;

	WorkingTimeDueDates(ClockReader clock, BusinessCalendars calendars) {
		super(clock);
		this.calendars = calendars;
	}

	@Override
	public Date resolveDuedate(String due, int maxIterations) {
		return due.startsWith("P")
				? Date.from(after(Duration.parse(due), this.clockReader.getCurrentTime().toInstant()))
				: super.resolveDuedate(due, maxIterations);
	}

	private Instant after(Duration written, Instant now) {
		WorkingCalendar calendar = this.calendars.ofCompany();
		Duration workingTime = calendar.dayLength()
			.multipliedBy(written.toDays())
			.plus(written.minusDays(written.toDays()));
		return calendar.add(workingTime, now);
	}

}
