package io.cailian.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;

/**
 * What so many units cost: CNY 12.50 per 1, or per 1,000. Only a total is rounded, once
 * and half up, to the decimals of its currency.
 *
 * @param money the price, never negative, up to four decimals
 * @param per for how many units, more than zero
 */
public record UnitPrice(Money money, BigDecimal per) {

	public UnitPrice {
		if (money.amount().signum() < 0) {
			throw new RuleViolation("pricing.Price.negative");
		}
		if (per.signum() <= 0) {
			throw new RuleViolation("pricing.Price.per");
		}
		per = Decimals.plain(per);
	}

	public static UnitPrice of(String amount, String currency) {
		return new UnitPrice(Money.of(amount, currency), BigDecimal.ONE);
	}

	/** What a quantity costs, not rounded beyond ten decimals. */
	BigDecimal exactly(BigDecimal quantity) {
		return this.money.amount().multiply(quantity).divide(this.per, 10, RoundingMode.HALF_UP);
	}

	/** What a quantity costs, in the currency's own decimals. */
	public Money total(BigDecimal quantity) {
		return new Money(exactly(quantity).setScale(this.money.currencyScale(), RoundingMode.HALF_UP),
				this.money.currency());
	}

	/** The same for another price, kept to four decimals as the database has it. */
	UnitPrice times(BigDecimal factor) {
		return new UnitPrice(
				new Money(this.money.amount().multiply(factor).setScale(Decimals.MAX_SCALE, RoundingMode.HALF_UP),
						this.money.currency()),
				this.per);
	}

}
