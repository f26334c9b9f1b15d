package io.cailian.workflow.spi;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Something approval rules may ask about a type of document, besides its amount.
 *
 * @param code its name in rules, such as {@code CATEGORY}; capital letters and
 * underscores
 * @param labelKey key of the name people read
 * @param options what a {@link Kind#CHOICE} can be, asked whenever a rule is written;
 * empty for all other kinds
 */
public record DocumentAttribute(String code, Kind kind, String labelKey, Supplier<List<Option>> options) {

	public static final String CATEGORY = "CATEGORY";

	public static final String BUSINESS_UNIT = "BUSINESS_UNIT";

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

	public DocumentAttribute {
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException("no name for an attribute: " + code);
		}
	}

	public static DocumentAttribute choice(String code, String labelKey, Supplier<List<Option>> options) {
		return new DocumentAttribute(code, Kind.CHOICE, labelKey, options);
	}

	public static DocumentAttribute number(String code, String labelKey) {
		return new DocumentAttribute(code, Kind.NUMBER, labelKey, List::of);
	}

	public static DocumentAttribute flag(String code, String labelKey) {
		return new DocumentAttribute(code, Kind.FLAG, labelKey, List::of);
	}

	/** What kind of values an attribute has. */
	public enum Kind {

		/** One or several of a list. */
		CHOICE,
		/** A decimal number, compared by size. */
		NUMBER,
		/** Yes or no. */
		FLAG

	}

	/** One value of a choice. */
	public record Option(String code, String zh, String en) {

		/** The name in the reader's language. */
		public String name(Locale locale) {
			return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.zh : this.en;
		}

	}

}
