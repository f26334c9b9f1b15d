package io.cailian.kernel;

import java.math.BigDecimal;

/**
 * Decimal numbers as the database keeps them: at most 15 digits before and 4 after the
 * point. Whether a number fits is decided without writing out its digits, so that one as
 * short as {@code 1e999999999} costs nothing.
 */
public final class Decimals {

	public static final int MAX_SCALE = 4;

	public static final int MAX_INTEGER_DIGITS = 15;

	private Decimals() {
	}

	/** Tells whether there are more than 15 digits before the point. */
	public static boolean isTooLarge(BigDecimal value) {
		return value.signum() != 0 && (long) value.precision() - value.scale() > MAX_INTEGER_DIGITS;
	}

	/** Tells whether there are more than 4 digits, other than zeros, after the point. */
	public static boolean isTooPrecise(BigDecimal value) {
		return value.scale() > MAX_SCALE && value.stripTrailingZeros().scale() > MAX_SCALE;
	}

	/**
	 * The number without needless zeros and without exponent.
	 * @throws IllegalArgumentException if it does not fit
	 */
	public static BigDecimal plain(BigDecimal value) {
		if (isTooLarge(value) || isTooPrecise(value)) {
			throw new IllegalArgumentException("number does not fit 15.4 digits");
		}
		return stripped(value);
	}

	/** The number, of any precision, without needless zeros and without exponent. */
	public static BigDecimal stripped(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
