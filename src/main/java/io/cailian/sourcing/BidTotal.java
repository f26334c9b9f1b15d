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
		Map<UUID, BigDecimal> unitPrices = new HashMap<>();
		for (BidForm.Line line : form.lines()) {
			if (line.unitPrice() != null) {
				unitPrices.put(line.lineId(), line.unitPrice());
			}
		}
		return of(quantities, unitPrices, form.currency());
	}

	static BigDecimal of(Map<UUID, BigDecimal> quantities, Map<UUID, BigDecimal> unitPrices, String currency) {
		BigDecimal exact = BigDecimal.ZERO;
		for (Map.Entry<UUID, BigDecimal> offered : unitPrices.entrySet()) {
			BigDecimal quantity = quantities.get(offered.getKey());
			if (quantity != null) {
				exact = exact.add(Prices.lineAmount(quantity, offered.getValue()));
			}
		}
		return Prices.rounded(exact, currency);
	}

}
