package io.cailian.pricing;

import java.math.BigDecimal;
import java.util.Optional;

import io.cailian.rates.FixedRate;
import io.cailian.supplier.SupplierId;

/**
 * What has to be known on the day of an order to compare prices.
 */
public interface PriceMarket {

	/** What a unit of the currency is worth in the company's own. */
	Optional<FixedRate> rate(String currency);

	/** Where an index stands. */
	Optional<BigDecimal> index(String name);

	/** Whether the supplier may be ordered from. */
	boolean isOpen(SupplierId supplier);

}
