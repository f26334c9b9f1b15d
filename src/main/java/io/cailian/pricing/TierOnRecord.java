package io.cailian.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.cailian.catalog.ItemId;

/**
 * A price on record that still holds or is to come, in whatever list of its supplier.
 */
record TierOnRecord(ItemId item, PriceOffer offer) {

	/** Whether the other one says what this one costs from some day on. */
	boolean isReplacedBy(PriceDraft other) {
		return isTierOf(other) && this.offer.validity().overlaps(other.offer().validity());
	}

	boolean isTierOf(PriceDraft other) {
		return this.item.equals(other.item()) && this.offer.isTierBeside(other.offer())
				&& this.offer.from().compareTo(other.offer().from()) == 0;
	}

	boolean holdsOn(LocalDate day) {
		return this.offer.validity().holdsOn(day);
	}

	/** Whether recording the other one would change nothing that anybody reads. */
	boolean saysTheSameAs(PriceDraft other) {
		PriceOffer said = other.offer();
		return costs(said) && this.offer.leadDays() == said.leadDays() && this.offer.floating().equals(said.floating())
				&& this.offer.quantities().equals(said.quantities())
				&& this.offer.validity().until().equals(said.validity().until());
	}

	private boolean costs(PriceOffer said) {
		BigDecimal own = this.offer.price().money().amount().multiply(said.price().per());
		return own.compareTo(said.price().money().amount().multiply(this.offer.price().per())) == 0;
	}

	UnitPrice price() {
		return this.offer.price();
	}

}
