package io.cailian.exchange.ocds;

import java.util.Optional;

import io.cailian.kernel.Money;

/**
 * What a bid asks for one item. A unit price is present only where the file gives it, or
 * where the item's total divides by the quantity without a remainder in four decimals;
 * nothing is ever rounded, so where the total does not divide the line has its total
 * only.
 */
public record OcdsBidLine(String itemId, Optional<Money> unitPrice, Optional<Money> total) {
}
