package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The total of an offer: the sum of its lines as they are kept, rounded once.
 */
final class BidTotal {

	private BidTotal() {
	}

	static BigDecimal of(Rfq rfq, BidForm form) {
		Map<UUID, BigDecimal> quantities = new HashMap<>();
		rfq.lines().forEach((line) -> quantities.put(line.id(), line.quantity().value()));
		return of(quantities, form);
	}

	static BigDecimal of(Map<UUID, BigDecimal> quantities, BidForm form) {
		BigDecimal sum = BigDecimal.ZERO;
		for (BidForm.Line line : form.lines()) {
			BigDecimal quantity = quantities.get(line.lineId());
			if (quantity != null && line.unitPrice() != null) {
				sum = sum.add(Prices.lineAmount(quantity, line.unitPrice()));
			}
		}
		return Prices.rounded(sum, form.currency());
	}

}
