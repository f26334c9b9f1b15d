package io.cailian.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;

/**
 * What one supplier asks for an item from a quantity on: one row of a price list.
 *
 * @param unit the unit the quantities and the price are in
 * @param from the quantity from which on the price holds, the start of its tier
 * @param leadDays calendar days from order to delivery
 * @param agreement the contract the price was agreed in; empty for a list price
 */
public record PriceOffer(PriceId id, SupplierId supplier, String unit, BigDecimal from, UnitPrice price,
		Validity validity, OrderQuantities quantities, int leadDays, Optional<UUID> agreement,
		Optional<FloatingTerms> floating) {

	public static final int MAX_LEAD_DAYS = 3650;

	public PriceOffer {
		if (from.signum() < 0) {
			throw new RuleViolation("pricing.Price.from");
		}
		if (leadDays < 0 || leadDays > MAX_LEAD_DAYS) {
			throw new RuleViolation("pricing.Price.leadDays", MAX_LEAD_DAYS);
		}
	}

	/** Whether it is another tier of the same list: all but quantity and price agree. */
	boolean isTierBeside(PriceOffer other) {
		return this.supplier.equals(other.supplier) && this.unit.equals(other.unit)
				&& this.price.money().currency().equals(other.price.money().currency())
				&& this.agreement.equals(other.agreement);
	}

}
