package io.cailian.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemQueries;
import io.cailian.kernel.Money;
import io.cailian.pricing.OrderQuantities;
import io.cailian.pricing.PriceDraft;
import io.cailian.pricing.PriceId;
import io.cailian.pricing.PriceOffer;
import io.cailian.pricing.PriceRecording;
import io.cailian.pricing.Prices;
import io.cailian.pricing.UnitPrice;
import io.cailian.pricing.Validity;
import io.cailian.supplier.SupplierId;

import org.springframework.stereotype.Component;

/**
 * What the suppliers of the demo ask for some items: tiers, a minimum, a package, a
 * foreign currency and a price that is yet to come. Where somebody has recorded prices of
 * an item, none are added.
 */
@Component
@DemoMode
class DemoPrices {

	private static final int SOON = 30;

	private static final List<Listed> LISTED = List.of(new Listed("YJV22-3X95", 0, "1", "238.50", "CNY", "", 7, 0),
			new Listed("YJV22-3X95", 0, "500", "229.80", "CNY", "", 7, 0),
			new Listed("YJV22-3X95", 0, "2000", "221.00", "CNY", "", 12, 0),
			new Listed("YJV22-3X95", 0, "1", "246.00", "CNY", "", 7, SOON),
			new Listed("YJV22-3X95", 1, "1", "233.60", "CNY", "100", 10, 0),
			new Listed("YJV22-3X95", 2, "200", "226.40", "CNY", "", 21, 0),
			new Listed("YJV-4X25", 0, "1", "96.20", "CNY", "", 7, 0),
			new Listed("YJV-4X25", 1, "1", "94.80", "CNY", "100", 10, 0),
			new Listed("BRG-6205-2RS", 1, "1", "14.60", "CNY", "10", 3, 0),
			new Listed("BRG-6205-2RS", 2, "1", "1.95", "USD", "50", 35, 0),
			new Listed("GLOVE-NBR-L", 1, "12", "4.30", "CNY", "12", 2, 0));

	private final ItemQueries items;

	private final Prices prices;

	private final PriceRecording recording;

	DemoPrices(ItemQueries items, Prices prices, PriceRecording recording) {
		this.items = items;
		this.prices = prices;
		this.recording = recording;
	}

	/** Goes on with an item whose prices are all of the demo. */
	void put(List<SupplierId> suppliers) {
		OnBehalf.BUYER.run(() -> {
			LocalDate today = this.prices.today();
			LISTED.stream()
				.map(Listed::item)
				.distinct()
				.flatMap((code) -> this.items.find(code).stream())
				.filter(this::isOurs)
				.forEach((item) -> LISTED.stream()
					.filter((listed) -> listed.item().equals(item.code()))
					.forEach((listed) -> this.recording.record(listed.draft(item, suppliers, today))));
		});
	}

	private boolean isOurs(ItemDetails item) {
		return this.prices.history(item.id())
			.stream()
			.allMatch((price) -> LISTED.stream().anyMatch((listed) -> listed.id().equals(price.offer().id())));
	}

	private record Listed(String item, int supplier, String from, String price, String currency, String packages,
			int leadDays, int inDays) {

		PriceId id() {
			return new PriceId(UUID.nameUUIDFromBytes(
					("demo/price/" + this.item + "/" + this.supplier + "/" + this.from + "/" + this.inDays)
						.getBytes(StandardCharsets.UTF_8)));
		}

		PriceDraft draft(ItemDetails of, List<SupplierId> suppliers, LocalDate today) {
			OrderQuantities quantities = this.packages.isEmpty() ? OrderQuantities.ANY
					: new OrderQuantities(BigDecimal.ZERO, new BigDecimal(this.packages));
			PriceOffer offer = new PriceOffer(id(), suppliers.get(this.supplier), of.unit(), new BigDecimal(this.from),
					new UnitPrice(new Money(new BigDecimal(this.price), this.currency), BigDecimal.ONE),
					Validity.from(today.plusDays(this.inDays)), quantities, this.leadDays, Optional.empty(),
					Optional.empty());
			return new PriceDraft(of.id(), offer, Optional.empty());
		}

	}

}
