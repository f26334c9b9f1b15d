package io.cailian.uikit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes decimal numbers as people type them: with or without thousands
 * separators, also in full-width characters from a Chinese keyboard. Whatever is not
 * exactly one number is refused, never guessed.
 */
final class DecimalText {

	private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

	private DecimalText() {
	}

	static Optional<BigDecimal> parse(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replace('\u3002', '.')
			.replaceAll("[\\s\u00a0]", "");
		return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(",", ""))) : Optional.empty();
	}

	static String format(BigDecimal number, int minimumScale) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMinimumFractionDigits(minimumScale);
		format.setMaximumFractionDigits(Math.max(minimumScale, Math.max(0, number.scale())));
		return format.format(number);
	}

}
