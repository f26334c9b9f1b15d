package io.cailian.calendar;

import java.time.Duration;
import java.time.LocalTime;

import io.cailian.kernel.RuleViolation;

/**
 * A part of each working day in which people work, from an hour until before another of
 * the same day.
 */
public record WorkTime(LocalTime from, LocalTime until) implements Comparable<WorkTime> {

	public WorkTime {
		if (!from.isBefore(until)) {
			throw new RuleViolation("calendar.WorkTime.order");
		}
	}

	Duration length() {
		return Duration.between(this.from, this.until);
	}

	boolean overlaps(WorkTime other) {
		return this.from.isBefore(other.until) && other.from.isBefore(this.until);
	}

	@Override
	public int compareTo(WorkTime other) {
		return this.from.compareTo(other.from);
	}

}
