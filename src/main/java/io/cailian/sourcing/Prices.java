package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;

/**
 * The arithmetic of offers: unit prices have up to four decimals, and so has the amount
 * of a line, whatever its currency; a total is the sum of such amounts, rounded once,
 * half up, to the decimals of its currency. Its violations name no amount.
 */
final class Prices {

	static final int UNIT_PRICE_SCALE = Decimals.MAX_SCALE;

	/** In so many decimals the database keeps the amount of a line. */
	static final int AMOUNT_SCALE = Decimals.MAX_SCALE;

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

	/** Quantity times unit price as it is kept, not rounded to any currency. */
	static BigDecimal lineAmount(BigDecimal quantity, BigDecimal unitPrice) {
		return kept(quantity.multiply(unitPrice));
	}

	/** The amount of a line as it is kept: exact up to four decimals, half up beyond. */
	static BigDecimal kept(BigDecimal exact) {
		return Decimals.stripped(exact.setScale(AMOUNT_SCALE, RoundingMode.HALF_UP));
	}

	/**
	 * A total, rounded once to the currency's decimals.
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

}
