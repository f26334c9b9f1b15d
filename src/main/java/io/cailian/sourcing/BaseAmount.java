package io.cailian.sourcing;

import io.cailian.rates.FixedRate;
import io.cailian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an awarded line is worth in the currency of the company's books, fixed when the
 * award was proposed.
 *
 * @param rate the rate of the opening day; absent if the line was bid in that currency
 */
public record BaseAmount(Money money, @Nullable FixedRate rate) {

}
