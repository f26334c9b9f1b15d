package io.cailian.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What addresses of people say about their company.
 */
final class Contacts {

	private static final Set<String> PROVIDERS = Set.copyOf(WordList.words("mail-providers.txt"));

	private static final int SHORTEST_PHONE = 7;

	private static final Pattern EXTENSION = Pattern.compile("(ext\\.?|x|转|#).*$");

	private static final Pattern NO_SIGN = Pattern.compile("[^0-9+]");

	private static final Pattern CHINA = Pattern.compile("^(\\+|00)86");

	private static final Pattern NO_DIGIT = Pattern.compile("\\D");

	private static final Pattern ZEROS = Pattern.compile("^0+");

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
		String number = without(NO_SIGN, without(EXTENSION, plain));
		String digits = without(ZEROS, without(NO_DIGIT, without(CHINA, number)));
		return (digits.length() < SHORTEST_PHONE || digits.chars().distinct().count() < 2) ? "" : digits;
	}

	private static String without(Pattern part, String text) {
		return part.matcher(text).replaceAll("");
	}

}
