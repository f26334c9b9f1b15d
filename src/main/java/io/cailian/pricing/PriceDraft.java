package io.cailian.pricing;

import java.util.Optional;

import io.cailian.catalog.ItemId;
import io.cailian.kernel.RuleViolation;

/**
 * A price as somebody writes it down.
 *
 * @param supplierCode what the supplier calls the item; empty leaves it as it is
 */
public record PriceDraft(ItemId item, PriceOffer offer, Optional<String> supplierCode) {

	public static final int MAX_CODE = 80;

	public PriceDraft {
		supplierCode = supplierCode.map(String::strip).filter((code) -> !code.isEmpty());
		if (supplierCode.filter((code) -> code.length() > MAX_CODE).isPresent()) {
			throw new RuleViolation("pricing.Price.supplierCode", MAX_CODE);
		}
	}

}
