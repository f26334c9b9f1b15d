package io.cailian.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

import io.cailian.kernel.RuleViolation;

/**
 * How a price follows an index: only a share of it moves, and never beyond its band. With
 * the index at I, base value B and share s the price is multiplied by 1 + s (I − B) / B,
 * held between the lowest and the highest factor.
 *
 * @param index the name of the index, such as {@code SHFE-CU}
 * @param base its value when the price was agreed, more than zero
 * @param share of the price that follows it, more than 0, at most 1
 * @param lowest factor the price falls to, more than 0, at most 1
 * @param highest factor the price rises to, at least 1
 */
public record FloatingTerms(String index, BigDecimal base, BigDecimal share, BigDecimal lowest, BigDecimal highest) {

	public static final int MAX_INDEX = 40;

	public FloatingTerms {
		index = index(index);
		if (base.signum() <= 0) {
			throw new RuleViolation("pricing.Floating.base");
		}
		if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
			throw new RuleViolation("pricing.Floating.share");
		}
		if (lowest.signum() <= 0 || lowest.compareTo(BigDecimal.ONE) > 0 || highest.compareTo(BigDecimal.ONE) < 0) {
			throw new RuleViolation("pricing.Floating.band");
		}
	}

	static String index(String text) {
		String index = text.strip().toUpperCase(Locale.ROOT);
		if (index.isEmpty() || index.length() > MAX_INDEX) {
			throw new RuleViolation("pricing.Floating.index", MAX_INDEX);
		}
		return index;
	}

	/** By what the price is multiplied while the index stands there. */
	BigDecimal factor(BigDecimal value) {
		BigDecimal moved = value.subtract(this.base).multiply(this.share).divide(this.base, MathContext.DECIMAL64);
		return BigDecimal.ONE.add(moved).max(this.lowest).min(this.highest).setScale(10, RoundingMode.HALF_UP);
	}

}
