package io.cailian.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What addresses of people say about their company.
 */
final class Contacts {

	private static final Set<String> PROVIDERS = Set.copyOf(WordList.words("mail-providers.txt"));

	private static final int SHORTEST_PHONE = 7;

	private Contacts() {
	}

	/** The company's own domain, empty if the address is at a public provider. */
	static String domain(String email) {
		String domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
		return (!email.contains("@") || PROVIDERS.contains(domain)) ? "" : domain;
	}

	/** The number without extension and signs, Chinese ones also without their prefix. */
	static String phone(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
		String number = plain.replaceAll("(ext\\.?|x|转|#).*$", "").replaceAll("[^0-9+]", "");
		String digits = number.replaceFirst("^(\\+|00)86", "").replaceAll("\\D", "").replaceFirst("^0+", "");
		return (digits.length() < SHORTEST_PHONE || digits.chars().distinct().count() < 2) ? "" : digits;
	}

}
