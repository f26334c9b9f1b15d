package io.cailian.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.exchange.ocds.OcdsBidLine;
import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierId;

/**
 * The one bid of a supplier that counts.
 *
 * @param fromAward whether only the award tells of it
 */
record Offer(SupplierId supplier, String reference, Instant at, Money total, List<OcdsBidLine> lines,
		boolean disqualified, boolean fromAward) {

	Offer {
		lines = List.copyOf(lines);
	}

	/** Whether it says a price, in its own currency, for everything it offers. */
	boolean pricedByItem() {
		return !this.lines.isEmpty() && this.lines.stream()
			.allMatch((line) -> line.unitPrice()
				.filter((price) -> price.currency().equals(this.total.currency()))
				.isPresent());
	}

	/** What it asks for the item as a whole, where that is known. */
	Optional<Money> asks(String itemId) {
		return this.lines.stream()
			.filter((line) -> line.itemId().equals(itemId))
			.findFirst()
			.flatMap(OcdsBidLine::total)
			.filter((amount) -> amount.currency().equals(this.total.currency()));
	}

}
