package io.cailian.pricing.ui;

import java.math.BigDecimal;
import java.util.Locale;

import io.cailian.pricing.PriceOffer;
import io.cailian.pricing.UnitPrice;
import io.cailian.uikit.Formats;

/**
 * Prices in words, as all screens say them.
 */
final class PriceWords {

	private PriceWords() {
	}

	/** Such as {@code CNY 12.50 / 1,000 pieces}. */
	static String price(UnitPrice price, String unit, Formats formats, Locale locale) {
		String per = (price.per().compareTo(BigDecimal.ONE) == 0) ? "" : formats.number(price.per(), locale) + " ";
		return formats.money(price.money(), locale) + " / " + per + formats.unit(unit, locale);
	}

	/** From which day until before which, such as {@code 2026-11-23 – 2027-01-01}. */
	static String validity(PriceOffer offer, Formats formats, Locale locale) {
		return formats.date(offer.validity().from(), locale) + " – "
				+ offer.validity().until().map((until) -> formats.date(until, locale)).orElse("");
	}

}
