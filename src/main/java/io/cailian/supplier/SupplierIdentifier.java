package io.cailian.supplier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;
import io.cailian.matching.UnifiedSocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What makes a company the same company: its number in a register. Two spellings of one
 * number become equal here, so that nobody is registered twice.
 */
@Embeddable
public record SupplierIdentifier(@Column(name = "identifier_scheme") String scheme,
		@Column(name = "identifier_value") String value) {

	public static final String CN_USCC = "CN-USCC";

	/** The schemes offered first; any other scheme code is accepted too. */
	public static final List<String> KNOWN_SCHEMES = List.of(CN_USCC, "HK-BRN", "TW-UBN", "GB-COH", "UA-EDR", "DUNS",
			"VAT", "LEI");

	private static final Pattern SCHEME = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,31}");

	private static final int MAX_LENGTH = 100;

	private static final int GB_COH_LENGTH = 8;

	private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");

	public SupplierIdentifier {
		scheme = scheme.strip().toUpperCase(Locale.ROOT);
		if (!SCHEME.matcher(scheme).matches()) {
			throw new RuleViolation("supplier.SupplierIdentifier.scheme");
		}
		value = normalised(scheme, Normalizer.normalize(value, Normalizer.Form.NFKC).strip());
		if (value.isEmpty() || value.length() > MAX_LENGTH) {
			throw new RuleViolation("supplier.SupplierIdentifier.value", MAX_LENGTH);
		}
		if (value.chars().anyMatch(Character::isISOControl)) {
			throw new RuleViolation("supplier.SupplierIdentifier.characters");
		}
	}

	private static String normalised(String scheme, String value) {
		return switch (scheme) {
			case CN_USCC -> new UnifiedSocialCreditCode(value).value();
			case "GB-COH" -> padded(compact(value));
			case "DUNS", "VAT", "LEI", "HK-BRN", "TW-UBN" -> compact(value);
			default -> value;
		};
	}

	private static String compact(String value) {
		return SEPARATORS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
	}

	/** The British register writes company numbers with leading zeros, people do not. */
	private static String padded(String number) {
		boolean digits = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
		return (digits && number.length() < GB_COH_LENGTH) ? "0".repeat(GB_COH_LENGTH - number.length()) + number
				: number;
	}

	/** The number with the name of its register, or with its code if we have no name. */
	public String named(UnaryOperator<String> texts) {
		return named(this.scheme, this.value, texts);
	}

	/** The same of a number that was not checked, as somebody types it. */
	public static String named(String scheme, String value, UnaryOperator<String> texts) {
		String register = KNOWN_SCHEMES.contains(scheme) ? texts.apply("supplier.SupplierIdentifier.short." + scheme)
				: scheme;
		return (register + " " + value).strip();
	}

	@Override
	public String toString() {
		return this.scheme + " " + this.value;
	}

}
