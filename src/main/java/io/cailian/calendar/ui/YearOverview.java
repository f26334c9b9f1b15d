package io.cailian.calendar.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

import io.cailian.calendar.CalendarDetails;
import io.cailian.calendar.DayKind;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/**
 * A year at a glance: days off, public holidays and make-up days in their months. It is a
 * picture; the list below it says the same in words.
 */
class YearOverview extends Composite<Div> {

	YearOverview() {
		getContent().addClassName("year-overview");
		getContent().getElement().setAttribute("role", "img");
	}

	void show(CalendarDetails calendar, int year, LocalDate today, Locale locale) {
		getContent().removeAll();
		getContent().getElement()
			.setAttribute("aria-label",
					getTranslation("calendar.YearOverview.name", String.valueOf(year), calendar.daysOf(year).size()));
		for (Month month : Month.values()) {
			getContent().add(month(calendar, YearMonth.of(year, month), today, locale));
		}
	}

	private static Section month(CalendarDetails calendar, YearMonth month, LocalDate today, Locale locale) {
		Div days = new Div();
		days.addClassName("month-days");
		for (DayOfWeek weekday : DayOfWeek.values()) {
			Span head = new Span(weekday.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
			head.addClassName("weekday");
			days.add(head);
		}
		for (int day = 1; day <= month.lengthOfMonth(); day++) {
			days.add(day(calendar, month.atDay(day), today, locale));
		}
		return new Section(new H3(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale)), days);
	}

	private static Span day(CalendarDetails calendar, LocalDate date, LocalDate today, Locale locale) {
		Span day = new Span(String.valueOf(date.getDayOfMonth()));
		day.addClassName("day");
		day.addClassName("column-" + date.getDayOfWeek().getValue());
		if (!calendar.isWorkingDay(date)) {
			day.addClassName("off");
		}
		calendar.special(date).ifPresent((special) -> {
			day.addClassName((special.kind() == DayKind.HOLIDAY) ? "holiday" : "make-up");
			day.setTitle(special.name(locale));
		});
		if (date.equals(today)) {
			day.addClassName("today");
		}
		return day;
	}

}
