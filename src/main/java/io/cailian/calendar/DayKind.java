package io.cailian.calendar;

/**
 * How a day differs from what its weekday says.
 */
public enum DayKind {

	/** A day off on which people would otherwise work. */
	HOLIDAY,

	/**
	 * A working day on a weekend, as China has them in exchange for longer holidays
	 * (调休上班).
	 */
	WORKING

}
