package io.cailian.calendar;

import java.util.List;

/**
 * The years of which a calendar lacks the public holidays.
 *
 * @param country as in {@link CalendarDetails#country()}
 * @param years the earliest first
 */
public record CalendarGap(String country, List<Integer> years) {

	public CalendarGap {
		years = List.copyOf(years);
	}

}
