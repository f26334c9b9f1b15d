package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;

import io.cailian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What lines come to in one currency, on every screen and every paper the same: their
 * amounts as they are kept, each at its rate, added up and rounded once.
 *
 * @param withoutRate how many lines are left out because no exchange rate is known
 */
public record AwardTotal(Money money, int withoutRate) {

	public static AwardTotal in(String currency, List<Part> parts) {
		BigDecimal exact = BigDecimal.ZERO;
		int withoutRate = 0;
		for (Part part : parts) {
			if (part.amount().currency().equals(currency)) {
				exact = exact.add(part.amount().amount());
			}
			else if (part.rate() != null) {
				exact = exact.add(part.amount().amount().multiply(part.rate()));
			}
			else {
				withoutRate++;
			}
		}
		return new AwardTotal(new Money(Prices.rounded(exact, currency), currency), withoutRate);
	}

	/**
	 * One amount that goes into a total.
	 *
	 * @param rate what one unit of its currency is worth in the currency of the total;
	 * absent if both are the same or no rate is known
	 */
	public record Part(Money amount, @Nullable BigDecimal rate) {

	}

}
