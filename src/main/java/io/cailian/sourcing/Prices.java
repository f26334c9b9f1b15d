package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;

/**
 * The arithmetic of offers: unit prices have up to four decimals, products are exact, and
 * a total is rounded once, half up, to the decimals of its currency. Its violations name
 * no amount.
 */
final class Prices {

	static final int UNIT_PRICE_SCALE = Decimals.MAX_SCALE;

	private Prices() {
	}

	/**
	 * The price without needless zeros.
	 * @throws RuleViolation if it is negative, has more than four decimals or is too
	 * large to keep
	 */
	static BigDecimal unitPrice(BigDecimal price) {
		if (price.signum() < 0) {
			throw new RuleViolation("sourcing.Price.negative");
		}
		if (Decimals.isTooPrecise(price)) {
			throw new RuleViolation("sourcing.Price.tooManyDecimals", Decimals.MAX_SCALE);
		}
		if (Decimals.isTooLarge(price)) {
			throw new RuleViolation("sourcing.Price.tooLarge");
		}
		return Decimals.plain(price);
	}

	/** Quantity times unit price, exact. */
	static BigDecimal lineAmount(BigDecimal quantity, BigDecimal unitPrice) {
		return quantity.multiply(unitPrice);
	}

	/**
	 * The exact sum rounded once to the currency's decimals.
	 * @throws RuleViolation if the total is too large to keep
	 */
	static BigDecimal rounded(BigDecimal exact, String currency) {
		int scale = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
		BigDecimal total = exact.setScale(scale, RoundingMode.HALF_UP);
		if (Decimals.isTooLarge(total)) {
			throw new RuleViolation("sourcing.Price.totalTooLarge");
		}
		return total;
	}

	static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
