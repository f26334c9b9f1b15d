package io.cailian.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;

/**
 * In which quantities a supplier sells: at least so many, and only whole packages.
 *
 * @param least the minimum order quantity; zero if there is none
 * @param packageSize units of one package; zero if they are sold singly
 */
public record OrderQuantities(BigDecimal least, BigDecimal packageSize) {

	public static final OrderQuantities ANY = new OrderQuantities(BigDecimal.ZERO, BigDecimal.ZERO);

	public OrderQuantities {
		if (least.signum() < 0 || packageSize.signum() < 0) {
			throw new RuleViolation("pricing.Quantities.negative");
		}
		least = Decimals.plain(least);
		packageSize = Decimals.plain(packageSize);
	}

	/** The smallest quantity that can be ordered and covers what is needed. */
	public BigDecimal covering(BigDecimal needed) {
		BigDecimal atLeast = needed.max(this.least);
		if (this.packageSize.signum() == 0) {
			return atLeast;
		}
		return Decimals.stripped(atLeast.divide(this.packageSize, 0, RoundingMode.CEILING).multiply(this.packageSize));
	}

}
