package io.cailian.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;

/**
 * The identity of an organisation in China: 18 characters of which the last is a check
 * digit (GB 32100). Whatever was typed in full width, in lower case or in groups is
 * brought to the one form that is compared and stored.
 */
public record UnifiedSocialCreditCode(String value) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int LENGTH = 18;

	private static final int BASE = 3;

	public UnifiedSocialCreditCode {
		value = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		if (value.length() != LENGTH) {
			throw new RuleViolation("matching.UnifiedSocialCreditCode.length", value.length());
		}
		if (!value.chars().allMatch((c) -> ALPHABET.indexOf(c) >= 0)) {
			throw new RuleViolation("matching.UnifiedSocialCreditCode.characters");
		}
		if (value.charAt(LENGTH - 1) != checkDigit(value)) {
			throw new RuleViolation("matching.UnifiedSocialCreditCode.checkDigit");
		}
	}

	/** The code in a text, if there is a valid one. */
	static Optional<UnifiedSocialCreditCode> read(String text) {
		try {
			return Optional.of(new UnifiedSocialCreditCode(text));
		}
		catch (RuleViolation none) {
			return Optional.empty();
		}
	}

	/** The check digit that belongs to the first 17 characters. */
	public static char checkDigit(String code) {
		int modulus = ALPHABET.length();
		int sum = 0;
		int weight = 1;
		for (int i = 0; i < LENGTH - 1; i++) {
			sum += ALPHABET.indexOf(code.charAt(i)) * weight;
			weight = weight * BASE % modulus;
		}
		return ALPHABET.charAt((modulus - sum % modulus) % modulus);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
