package io.cailian.pricing;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * A price was written down, or ended before its time; published in the transaction that
 * did so.
 */
public record PriceRecorded(String action, PriceDetails price, String itemCode,
		String supplierName) implements AuditedEvent {

	static PriceRecorded recorded(PriceDetails price, String itemCode, String supplierName) {
		return new PriceRecorded("PRICE_RECORDED", price, itemCode, supplierName);
	}

	static PriceRecorded ended(PriceDetails price, String itemCode, String supplierName) {
		return new PriceRecorded("PRICE_ENDED", price, itemCode, supplierName);
	}

	@Override
	public String subjectType() {
		return "SUPPLIER_PRICE";
	}

	@Override
	public UUID subjectId() {
		return this.price.offer().id().value();
	}

	@Override
	public Map<String, String> facts() {
		PriceOffer offer = this.price.offer();
		Map<String, String> facts = new TreeMap<>(Map.of("item", this.itemCode, "supplier", this.supplierName, "price",
				offer.price().money() + " / " + offer.price().per().toPlainString() + " " + offer.unit(),
				"fromQuantity", offer.from().toPlainString(), "startsAt", offer.validity().from().toString(), "origin",
				this.price.source().origin().name()));
		offer.validity().until().ifPresent((until) -> facts.put("endsAt", until.toString()));
		return facts;
	}

}
