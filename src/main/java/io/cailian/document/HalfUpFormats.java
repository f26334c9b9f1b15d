package io.cailian.document;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

import net.sf.jasperreports.engine.util.DefaultFormatFactory;
import org.jspecify.annotations.Nullable;

/**
 * Rounds half up wherever a pattern shows fewer decimals than a number has, as the rest
 * of the portal does; the usual formats would round half to even.
 */
final class HalfUpFormats extends DefaultFormatFactory {

	@Override
	public @Nullable NumberFormat createNumberFormat(@Nullable String pattern, @Nullable Locale locale) {
		NumberFormat format = super.createNumberFormat(pattern, locale);
		if (format != null) {
			format.setRoundingMode(RoundingMode.HALF_UP);
		}
		return format;
	}

}
