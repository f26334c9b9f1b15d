package io.cailian.pricing.ui;

import io.cailian.catalog.ItemId;
import io.cailian.catalog.spi.ItemPage;

import org.springframework.stereotype.Component;

/**
 * The way from an item to its prices.
 */
@Component
class PricesPage implements ItemPage {

	@Override
	public String titleKey() {
		return "pricing.ItemPricesView.way";
	}

	@Override
	public String route(ItemId item) {
		return "items/" + item + "/prices";
	}

}
