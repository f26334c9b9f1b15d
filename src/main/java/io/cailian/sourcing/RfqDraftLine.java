package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import io.cailian.kernel.Quantity;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One thing to buy, as the buyer writes it. The baseline price is the buyer's own
 * yardstick and is never shown to suppliers.
 */
public record RfqDraftLine(UUID id, String item, String specification, Quantity quantity, @Nullable LocalDate needBy,
		@Nullable BigDecimal baselinePrice, @Nullable BaselineType baselineType) {

	public static final int MAX_ITEM = 300;

	public static final int MAX_SPECIFICATION = 4000;

	public RfqDraftLine {
		item = item.strip();
		specification = specification.strip();
		if (item.isEmpty()) {
			throw new RuleViolation("sourcing.RfqLine.itemMissing");
		}
		if (item.length() > MAX_ITEM) {
			throw new RuleViolation("sourcing.RfqLine.itemTooLong", MAX_ITEM);
		}
		if (specification.length() > MAX_SPECIFICATION) {
			throw new RuleViolation("sourcing.RfqLine.specificationTooLong", MAX_SPECIFICATION);
		}
		if (quantity.value().signum() <= 0) {
			throw new RuleViolation("sourcing.RfqLine.quantityNotPositive", item);
		}
		if (baselinePrice == null) {
			baselineType = null;
		}
		else {
			baselinePrice = Prices.unitPrice(baselinePrice);
			if (baselineType == null) {
				throw new RuleViolation("sourcing.RfqLine.baselineTypeMissing", item);
			}
		}
	}

}
