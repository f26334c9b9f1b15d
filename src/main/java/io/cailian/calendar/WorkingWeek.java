package io.cailian.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.kernel.RuleViolation;

/**
 * When people of a country usually work.
 *
 * @param zone in which hours and days are told; empty for that of the company
 * @param daysOff weekdays on which nobody works
 * @param workTimes of each working day, one after the other
 */
public record WorkingWeek(Optional<ZoneId> zone, Set<DayOfWeek> daysOff, List<WorkTime> workTimes) {

	private static final int MAX_WORK_TIMES = 6;

	public WorkingWeek {
		daysOff = Set.copyOf(daysOff);
		workTimes = workTimes.stream().sorted().toList();
		if (daysOff.size() == DayOfWeek.values().length) {
			throw new RuleViolation("calendar.WorkingWeek.noDay");
		}
		if (workTimes.isEmpty() || workTimes.size() > MAX_WORK_TIMES) {
			throw new RuleViolation("calendar.WorkingWeek.noHours", MAX_WORK_TIMES);
		}
		for (int next = 1; next < workTimes.size(); next++) {
			if (workTimes.get(next - 1).overlaps(workTimes.get(next))) {
				throw new RuleViolation("calendar.WorkingWeek.overlap");
			}
		}
	}

	/** How long people work on a working day. */
	public Duration dayLength() {
		return this.workTimes.stream().map(WorkTime::length).reduce(Duration.ZERO, Duration::plus);
	}

}
