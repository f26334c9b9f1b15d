package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import io.cailian.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One line of an RFQ as its readers see it; suppliers get it without the baseline.
 */
public record RfqLineDetails(UUID id, int position, String item, String specification, Quantity quantity,
		@Nullable LocalDate needBy, @Nullable BigDecimal baselinePrice, @Nullable BaselineType baselineType) {

	/** The line without the buyer's own yardstick. */
	public RfqLineDetails forSuppliers() {
		return new RfqLineDetails(this.id, this.position, this.item, this.specification, this.quantity, this.needBy,
				null, null);
	}

	RfqDraftLine draft() {
		return new RfqDraftLine(this.id, this.item, this.specification, this.quantity, this.needBy, this.baselinePrice,
				this.baselineType);
	}

}
