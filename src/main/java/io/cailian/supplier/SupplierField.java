package io.cailian.supplier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;

/**
 * What a company states about itself, each with its length and form. Screens check while
 * one types and services check again by these same rules.
 */
public enum SupplierField {

	NAME("name", 200), LEGAL_FORM("legalForm", 100), LEGAL_REPRESENTATIVE("legalRepresentative", 100),
	REGISTERED_CAPITAL("registeredCapital", 100), COUNTRY("country", 2, SupplierField::isCountry),
	ADDRESS("address", 500), CATEGORY("category", 500), CONTACT_NAME("contactName", 100),
	CONTACT_EMAIL("contactEmail", 160, Patterns.EMAIL), CONTACT_PHONE("contactPhone", 50, Patterns.PHONE),
	BANK_NAME("bankName", 200), BANK_ACCOUNT("bankAccount", 40, Patterns.ACCOUNT), BANK_HOLDER("bankHolder", 200),
	ANSWER("answer", 4000);

	private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

	private static final int ZERO_WIDTH_JOINER = 0x200D;

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private final String word;

	private final int maxLength;

	private final Predicate<String> form;

	SupplierField(String word, int maxLength) {
		this(word, maxLength, (text) -> true);
	}

	SupplierField(String word, int maxLength, Pattern form) {
		this(word, maxLength, form.asMatchPredicate());
	}

	SupplierField(String word, int maxLength, Predicate<String> form) {
		this.word = word;
		this.maxLength = maxLength;
		this.form = form;
	}

	public int maxLength() {
		return this.maxLength;
	}

	/** Key of the field's name. */
	public String labelKey() {
		return "supplier.SupplierField." + this.word;
	}

	/**
	 * The text in its stored form.
	 * @throws RuleViolation if it is empty, too long or not of the field's form
	 */
	public String required(String text) {
		String clean = optional(text);
		if (clean.isEmpty()) {
			throw new RuleViolation(labelKey() + ".missing");
		}
		return clean;
	}

	/** As {@link #required(String)}, but may be empty. */
	public String optional(String text) {
		String clean = fitting(text);
		if (!clean.isEmpty() && !this.form.test(clean)) {
			throw new RuleViolation(labelKey() + ".invalid");
		}
		return clean;
	}

	/** The text if it only fits its column, for what others published in any form. */
	String fitting(String text) {
		String clean = (this == BANK_ACCOUNT) ? Patterns.compact(text) : text.strip();
		if (clean.length() > this.maxLength) {
			throw new RuleViolation("supplier.SupplierField.tooLong", this.maxLength, clean.length());
		}
		if (clean.codePoints().anyMatch(this::isHidden)) {
			throw new RuleViolation("supplier.SupplierField.controlCharacters");
		}
		return clean;
	}

	/**
	 * Control characters, and those that turn the writing direction or take no room,
	 * which make one name look like another. Joiners stay, some scripts need them.
	 */
	private boolean isHidden(int c) {
		boolean lineBreak = c == '\n' || c == '\r' || c == '\t';
		if (lineBreak) {
			return this != ADDRESS && this != ANSWER;
		}
		return Character.isISOControl(c)
				|| (Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER);
	}

	private static boolean isCountry(String code) {
		return COUNTRIES.contains(code);
	}

	private static final class Patterns {

		static final Pattern EMAIL = Pattern
			.compile("[^\\s@<>,;:\"()\\[\\]]+@[^\\s@<>,;:\"()\\[\\].]+(\\.[^\\s@<>,;:\"()\\[\\].]+)+");

		static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{4,}( ?(ext|x|转) ?[0-9]+)?");

		static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9]{6,34}");

		static String compact(String text) {
			return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		}

	}

}
