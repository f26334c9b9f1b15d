package io.cailian.pricing;

import java.math.BigDecimal;
import java.util.Optional;

import io.cailian.kernel.Money;
import io.cailian.rates.FixedRate;

/**
 * An offer with what it comes to for a need.
 *
 * @param ordered the quantity that has to be ordered to cover the need
 * @param price after the index has moved it
 * @param factor by which the index moved it; 1 for a fixed price
 * @param total of the ordered quantity, in the currency of the offer
 * @param rate at which it was compared; empty in the company's own currency
 * @param inBase the total in the company's own currency
 */
public record PricedOffer(PriceOffer offer, BigDecimal ordered, UnitPrice price, BigDecimal factor, Money total,
		Optional<FixedRate> rate, Money inBase) {

}
