package io.cailian.calendar;

import java.time.LocalDate;
import java.util.Locale;

import io.cailian.kernel.RuleViolation;

/**
 * A day that differs from what its weekday says, what it is called, and who said so.
 *
 * @param source the notice or law it follows from; empty if nobody wrote it down
 */
public record SpecialDay(LocalDate day, DayKind kind, String nameZh, String nameEn, String source) {

	public static final int MAX_NAME = 100;

	public static final int MAX_SOURCE = 200;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2199;

	public SpecialDay {
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw new RuleViolation("calendar.SpecialDay.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
		}
		nameZh = name(nameZh);
		nameEn = name(nameEn);
		source = source(source);
	}

	/**
	 * The name itself, without spaces around it.
	 * @throws RuleViolation if it is empty or too long
	 */
	public static String name(String text) {
		String name = text.strip();
		if (name.isEmpty() || name.length() > MAX_NAME) {
			throw new RuleViolation("calendar.SpecialDay.name", MAX_NAME);
		}
		return name;
	}

	static String source(String text) {
		String source = text.strip();
		if (source.length() > MAX_SOURCE) {
			throw new RuleViolation("calendar.SpecialDay.source", MAX_SOURCE);
		}
		return source;
	}

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.nameZh : this.nameEn;
	}

}
