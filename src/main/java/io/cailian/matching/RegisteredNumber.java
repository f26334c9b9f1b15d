package io.cailian.matching;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company's number in a register, with the register's code: {@code CN-USCC},
 * {@code CN-ORG} for the former organisation code, {@code VAT}, {@code DUNS} or any
 * other.
 */
public record RegisteredNumber(String scheme, String value) {

	private static final String UNIFIED_CODE = "CN-USCC";

	private static final String ORGANISATION_CODE = "CN-ORG";

	private static final String VAT = "VAT";

	private static final String DUNS = "DUNS";

	private static final Pattern DUNS_FORM = Pattern.compile("(?!(\\d)\\1{8})\\d{9}");

	private static final Pattern CHINESE_TAX_NUMBER = Pattern.compile("(CN)?([0-9A-Z]{15}|[0-9A-Z]{18})");

	private static final int LONGEST = 80;

	public RegisteredNumber {
		scheme = scheme.strip().toUpperCase(Locale.ROOT);
		value = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
	}

	/**
	 * What equals between two numbers of one company, empty if the number cannot be one:
	 * D&amp;B numbers have nine digits that are not all the same (they lost their check
	 * digit in 2006), Chinese ones a check character.
	 */
	Set<String> keys() {
		Set<String> keys = new LinkedHashSet<>();
		switch (this.scheme) {
			case UNIFIED_CODE -> UnifiedSocialCreditCode.read(this.value)
				.map(OrganisationCode::of)
				.ifPresent((code) -> keys.add(chinese(code)));
			case ORGANISATION_CODE -> OrganisationCode.read(this.value).ifPresent((code) -> keys.add(chinese(code)));
			case VAT -> addTaxNumber(keys);
			case DUNS -> {
				if (DUNS_FORM.matcher(this.value).matches()) {
					keys.add(key(DUNS, this.value));
				}
			}
			default -> {
				if (!this.value.isEmpty()) {
					keys.add(key(this.scheme, this.value));
				}
			}
		}
		return keys;
	}

	/**
	 * True if both count in one register, where different numbers mean different
	 * companies. Whoever has branches has several D&amp;B numbers, so those never tell
	 * companies apart.
	 */
	boolean excludes(RegisteredNumber other) {
		String register = register();
		return !register.equals(DUNS) && register.equals(other.register()) && !keys().isEmpty()
				&& !other.keys().isEmpty() && keys().stream().noneMatch(other.keys()::contains);
	}

	/**
	 * True if both are Chinese numbers that hold, and of two legal persons: a check
	 * character makes a slip of the pen no number at all, so nobody needs to judge.
	 */
	public boolean isOfAnotherLegalPersonThan(RegisteredNumber other) {
		return register().equals(ORGANISATION_CODE) && excludes(other);
	}

	private String register() {
		boolean chinese = this.scheme.equals(UNIFIED_CODE) || this.scheme.equals(ORGANISATION_CODE)
				|| keys().stream().anyMatch((key) -> key.startsWith(key(ORGANISATION_CODE, "")));
		String country = this.scheme.equals(VAT) ? this.value.substring(0, Math.min(2, this.value.length())) : "";
		return chinese ? ORGANISATION_CODE : Objects.requireNonNull(this.scheme) + country;
	}

	private void addTaxNumber(Set<String> keys) {
		if (this.value.isEmpty()) {
			return;
		}
		var form = CHINESE_TAX_NUMBER.matcher(this.value);
		if (form.matches()) {
			OrganisationCode.ofTaxNumber(Objects.requireNonNull(form.group(2)))
				.ifPresent((code) -> keys.add(chinese(code)));
		}
		if (keys.isEmpty()) {
			keys.add(key(VAT, this.value));
		}
	}

	private static String chinese(OrganisationCode code) {
		return key(ORGANISATION_CODE, code.value());
	}

	private static String key(String scheme, String value) {
		return "n:" + scheme + ":" + value.substring(0, Math.min(LONGEST, value.length()));
	}

	@Override
	public String toString() {
		return this.scheme + " " + this.value;
	}

}
