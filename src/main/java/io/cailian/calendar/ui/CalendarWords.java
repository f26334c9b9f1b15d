package io.cailian.calendar.ui;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

import io.cailian.calendar.CalendarDetails;
import io.cailian.calendar.WorkingWeek;
import io.cailian.uikit.CountryBox;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.RegionalSettings;

import org.springframework.stereotype.Component;

/**
 * Puts calendars into the reader's words.
 */
@Component
class CalendarWords {

	private final ModuleTranslations texts;

	private final ZoneId companyZone;

	CalendarWords(ModuleTranslations texts, RegionalSettings settings) {
		this.texts = texts;
		this.companyZone = settings.zone();
	}

	String country(String code, Locale locale) {
		return code.equals(CalendarDetails.OTHERS) ? this.texts.getTranslation("calendar.CalendarsView.others", locale)
				: CountryBox.name(code, locale);
	}

	String daysOff(WorkingWeek week, Locale locale) {
		return week.daysOff().isEmpty() ? this.texts.getTranslation("calendar.CalendarsView.noDayOff", locale)
				: week.daysOff()
					.stream()
					.sorted()
					.map((day) -> weekday(day, locale))
					.collect(Collectors.joining(isChinese(locale) ? "、" : ", "));
	}

	String weekday(DayOfWeek day, Locale locale) {
		return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
	}

	String workTimes(WorkingWeek week) {
		return week.workTimes()
			.stream()
			.map((time) -> time.from() + "–" + time.until())
			.collect(Collectors.joining(" · "));
	}

	String zone(WorkingWeek week) {
		return week.zone().orElse(this.companyZone).getId();
	}

	private static boolean isChinese(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

}
