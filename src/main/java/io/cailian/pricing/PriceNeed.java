package io.cailian.pricing;

import java.time.LocalDate;

import io.cailian.kernel.Quantity;
import io.cailian.kernel.RuleViolation;

/**
 * What somebody wants to buy of an item.
 *
 * @param orderedOn the day of the order, by which prices are valid or not
 */
public record PriceNeed(Quantity quantity, LocalDate orderedOn) {

	public PriceNeed {
		if (quantity.value().signum() == 0) {
			throw new RuleViolation("pricing.Need.nothing");
		}
	}

}
