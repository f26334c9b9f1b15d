package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.UUID;

import io.cailian.rates.FixedRate;
import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was awarded. Amounts of lines keep up to four decimals; only totals are
 * rounded to the decimals of their currency.
 *
 * @param unitPrice absent if the line was priced as a whole
 * @param amount in the bid's own currency
 * @param rate the exchange rate fixed at the opening; absent for the RFQ's own currency
 * @param comparableAmount the amount in the currency of the RFQ; absent if no rate was
 * known
 * @param base the worth in the company's books; absent if no rate was known
 */
public record AwardedLine(UUID rfqLine, int position, BidId bid, SupplierId supplier, Quantity quantity,
		@Nullable BigDecimal unitPrice, Money amount, @Nullable FixedRate rate, @Nullable BigDecimal comparableAmount,
		@Nullable BaseAmount base) {

	AwardedLine with(BaseAmount worth) {
		return new AwardedLine(this.rfqLine, this.position, this.bid, this.supplier, this.quantity, this.unitPrice,
				this.amount, this.rate, this.comparableAmount, worth);
	}

	AwardTotal.Part part() {
		return new AwardTotal.Part(this.amount, (this.rate == null) ? null : this.rate.rate());
	}

}
