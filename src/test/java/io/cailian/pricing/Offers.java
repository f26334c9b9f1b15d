package io.cailian.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.Quantity;
import io.cailian.rates.FixedRate;
import io.cailian.supplier.SupplierId;

/**
 * Offers and a market as a test wants them.
 */
final class Offers {

	static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	static final SupplierId NORTH = new SupplierId(new UUID(0, 1));

	static final SupplierId SOUTH = new SupplierId(new UUID(0, 2));

	private static long last;

	private Offers() {
	}

	static PriceOffer of(SupplierId supplier, String from, String price) {
		return of(supplier, from, UnitPrice.of(price, "CNY"), Validity.from(DAY.minusDays(10)), OrderQuantities.ANY);
	}

	static PriceOffer of(SupplierId supplier, String from, UnitPrice price, Validity validity,
			OrderQuantities quantities) {
		return new PriceOffer(new PriceId(new UUID(1, ++last)), supplier, "H87", new BigDecimal(from), price, validity,
				quantities, 7, Optional.empty(), Optional.empty());
	}

	static PriceOffer agreed(PriceOffer offer) {
		return new PriceOffer(new PriceId(new UUID(1, ++last)), offer.supplier(), offer.unit(), offer.from(),
				offer.price(), offer.validity(), offer.quantities(), offer.leadDays(), Optional.of(new UUID(2, 2)),
				offer.floating());
	}

	static PriceOffer floating(PriceOffer offer, FloatingTerms terms) {
		return new PriceOffer(offer.id(), offer.supplier(), offer.unit(), offer.from(), offer.price(), offer.validity(),
				offer.quantities(), offer.leadDays(), offer.agreement(), Optional.of(terms));
	}

	static PriceOffer within(PriceOffer offer, int leadDays) {
		return new PriceOffer(offer.id(), offer.supplier(), offer.unit(), offer.from(), offer.price(), offer.validity(),
				offer.quantities(), leadDays, offer.agreement(), offer.floating());
	}

	static PriceNeed need(String quantity) {
		return new PriceNeed(Quantity.of(quantity, "H87"), DAY);
	}

	/** A market that knows what it was told. */
	static final class Market implements PriceMarket {

		private final Map<String, FixedRate> rates = new HashMap<>();

		private final Map<String, BigDecimal> indices = new HashMap<>();

		private final Set<SupplierId> closed = new HashSet<>();

		Market rate(String currency, String rate) {
			this.rates.put(currency, new FixedRate(new BigDecimal(rate), DAY, "test"));
			return this;
		}

		Market index(String name, String value) {
			this.indices.put(name, new BigDecimal(value));
			return this;
		}

		Market close(SupplierId supplier) {
			this.closed.add(supplier);
			return this;
		}

		@Override
		public Optional<FixedRate> rate(String currency) {
			return Optional.ofNullable(this.rates.get(currency));
		}

		@Override
		public Optional<BigDecimal> index(String name) {
			return Optional.ofNullable(this.indices.get(name));
		}

		@Override
		public boolean isOpen(SupplierId supplier) {
			return !this.closed.contains(supplier);
		}

	}

}
