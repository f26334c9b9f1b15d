package io.cailian.supplier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suppliers are numbered: a pattern with the code of the group, the code of the
 * business unit and a sequence of its own for each prefix.
 *
 * @param pattern with {@code {group}}, {@code {unit}} and, at its end, {@code {sequence}}
 * @param digits how many digits the sequence has at least
 * @param group the group of suppliers that name no business unit
 * @param unit the unit of suppliers that name no business unit
 */
@ConfigurationProperties("cailian.supplier-code")
record SupplierCodeSettings(@DefaultValue("S-{group}-{unit}-{sequence}") String pattern, @DefaultValue("6") int digits,
		@DefaultValue("CL") String group, @DefaultValue("00") String unit) {

	private static final String SEQUENCE = "{sequence}";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	private static final int MAX_DIGITS = 12;

	SupplierCodeSettings {
		if (!pattern.endsWith(SEQUENCE) || pattern.indexOf(SEQUENCE) != pattern.length() - SEQUENCE.length()) {
			throw new IllegalArgumentException("cailian.supplier-code.pattern must end with {sequence}: " + pattern);
		}
		Matcher placeholder = PLACEHOLDER.matcher(pattern);
		while (placeholder.find()) {
			if (!placeholder.group(1).matches("group|unit|sequence")) {
				throw new IllegalArgumentException("cailian.supplier-code.pattern knows no " + placeholder.group());
			}
		}
		if (digits < 1 || digits > MAX_DIGITS) {
			throw new IllegalArgumentException("cailian.supplier-code.digits must be 1 to " + MAX_DIGITS);
		}
	}

	/** What all codes of one unit begin with. */
	String prefix(String groupCode, String unitCode) {
		return this.pattern.replace(SEQUENCE, "").replace("{group}", groupCode).replace("{unit}", unitCode);
	}

	String code(String prefix, long sequence) {
		return prefix + ("%0" + this.digits + "d").formatted(sequence);
	}

}
