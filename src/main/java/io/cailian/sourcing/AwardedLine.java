package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.UUID;

import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was awarded.
 *
 * @param unitPrice absent if the line was priced as a whole
 * @param amount in the bid's own currency, rounded to its decimals
 * @param rate the exchange rate fixed at the opening; absent for the RFQ's own currency
 * @param comparableAmount the amount in the currency of the RFQ, rounded to its decimals;
 * absent if no rate was known
 */
public record AwardedLine(UUID rfqLine, int position, BidId bid, SupplierId supplier, Quantity quantity,
		@Nullable BigDecimal unitPrice, Money amount, @Nullable BigDecimal rate,
		@Nullable BigDecimal comparableAmount) {

}
