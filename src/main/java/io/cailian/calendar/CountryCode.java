package io.cailian.calendar;

import java.util.Locale;
import java.util.Set;

import io.cailian.kernel.RuleViolation;

/**
 * The country a calendar is for: ISO 3166-1 alpha-2, or {@link #OTHERS} for every country
 * without a calendar of its own.
 */
final class CountryCode {

	/** Set aside by ISO 3166-1 for its users. */
	static final String OTHERS = "ZZ";

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private CountryCode() {
	}

	/**
	 * The code in capital letters.
	 * @throws RuleViolation if there is no such country
	 */
	static String known(String text) {
		String code = text.strip().toUpperCase(Locale.ROOT);
		if (!COUNTRIES.contains(code) && !code.equals(OTHERS)) {
			throw new RuleViolation("calendar.BusinessCalendar.country", text);
		}
		return code;
	}

}
