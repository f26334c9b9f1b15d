package io.cailian.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The nine characters that named an organisation in China before 2015 (GB 11714): eight
 * and a check character. The unified code carries them on as its characters 9 to 17, the
 * tax numbers of those years as their last nine, so that all three meet here.
 */
record OrganisationCode(String value) {

	private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final int[] WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final int MODULUS = 11;

	private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");

	private static final int OLD_TAX_NUMBER = 15;

	private static final int FIRST_OF_UNIFIED = 8;

	static OrganisationCode of(UnifiedSocialCreditCode code) {
		return new OrganisationCode(code.value().substring(FIRST_OF_UNIFIED, FIRST_OF_UNIFIED + WEIGHTS.length + 1));
	}

	/** The code in a text such as {@code 10001000-0}, if its check character fits. */
	static Optional<OrganisationCode> read(String text) {
		String code = Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replaceAll("[\\s-]", "")
			.toUpperCase(Locale.ROOT);
		return (FORM.matcher(code).matches() && code.charAt(WEIGHTS.length) == check(code))
				? Optional.of(new OrganisationCode(code)) : Optional.empty();
	}

	/**
	 * The code within a Chinese tax number: today's is the unified code, the former one
	 * had six digits for the tax office before it.
	 */
	static Optional<OrganisationCode> ofTaxNumber(String number) {
		if (number.length() == OLD_TAX_NUMBER) {
			return read(number.substring(OLD_TAX_NUMBER - WEIGHTS.length - 1));
		}
		return UnifiedSocialCreditCode.read(number).map(OrganisationCode::of);
	}

	private static char check(String code) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += DIGITS.indexOf(code.charAt(i)) * WEIGHTS[i];
		}
		int check = MODULUS - sum % MODULUS;
		return (check == MODULUS) ? '0' : (check == MODULUS - 1) ? 'X' : Character.forDigit(check, MODULUS - 1);
	}

}
