package io.cailian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An amount in one currency. Exact: nothing is rounded unless the caller names the rule,
 * and amounts of different currencies never meet silently. At most 15 digits before and 4
 * after the point, as the database keeps it.
 */
@Embeddable
public record Money(@Column(name = "amount") BigDecimal amount,
		@Column(name = "currency") String currency) implements Comparable<Money> {

	public Money {
		currency = Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getCurrencyCode();
		amount = Decimals.plain(amount);
	}

	public static Money of(String amount, String currency) {
		return new Money(new BigDecimal(amount), currency);
	}

	public static Money zero(String currency) {
		return new Money(BigDecimal.ZERO, currency);
	}

	public Money plus(Money other) {
		return new Money(this.amount.add(same(other).amount), this.currency);
	}

	public Money minus(Money other) {
		return new Money(this.amount.subtract(same(other).amount), this.currency);
	}

	/** Rounds half up to the currency's own number of decimals (JPY 0, CNY 2, KWD 3). */
	public Money rounded() {
		return new Money(this.amount.setScale(currencyScale(), RoundingMode.HALF_UP), this.currency);
	}

	/** The currency's number of decimals by ISO 4217. */
	public int currencyScale() {
		return Math.max(0, Currency.getInstance(this.currency).getDefaultFractionDigits());
	}

	public boolean isPositive() {
		return this.amount.signum() > 0;
	}

	@Override
	public int compareTo(Money other) {
		return this.amount.compareTo(same(other).amount);
	}

	@Override
	public String toString() {
		return this.amount.toPlainString() + " " + this.currency;
	}

	private Money same(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException("mixed currencies: " + this.currency + " and " + other.currency);
		}
		return other;
	}

}
