package io.cailian.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.kernel.Money;
import io.cailian.rates.FixedRate;

/**
 * Finds the best valid price for a need: of each list the tier that holds for the
 * quantity that has to be ordered, and of those the one that costs least in the company's
 * own currency. Where two cost the same, an agreed price goes before a list price, then
 * the shorter lead time, then the row recorded first. For every other row it can tell why
 * it was passed over.
 *
 * @param best what is taken; empty if nothing holds
 * @param others why each other row was not, in the order they came
 */
public record PriceChoice(Optional<PricedOffer> best, Map<PriceOffer, PassedOver> others) {

	private static final Comparator<PricedOffer> BETTER = Comparator.comparing(PricedOffer::inBase)
		.thenComparing((priced) -> priced.offer().agreement().isEmpty())
		.thenComparing((priced) -> priced.offer().leadDays())
		.thenComparing((priced) -> priced.offer().id().toString());

	/**
	 * Chooses among the offers for one item.
	 * @param base the company's own currency
	 */
	public static PriceChoice of(Collection<PriceOffer> offers, PriceNeed need, PriceMarket market, String base) {
		Map<PriceOffer, PassedOver> others = new LinkedHashMap<>();
		List<PriceOffer> holding = new ArrayList<>();
		for (PriceOffer offer : offers) {
			excluded(offer, need, market).ifPresentOrElse((why) -> others.put(offer, why), () -> holding.add(offer));
		}
		List<PricedOffer> priced = new ArrayList<>();
		for (PriceOffer offer : holding) {
			if (holding.stream().anyMatch((other) -> isNearer(other, offer, need))) {
				others.put(offer, PassedOver.NEARER_TIER);
				continue;
			}
			price(offer, need, market, base, others).ifPresent(priced::add);
		}
		Optional<PricedOffer> best = priced.stream().min(BETTER);
		priced.stream()
			.filter((each) -> !best.filter(each::equals).isPresent())
			.forEach((each) -> others.put(each.offer(), PassedOver.DEARER));
		return new PriceChoice(best, others);
	}

	private static Optional<PassedOver> excluded(PriceOffer offer, PriceNeed need, PriceMarket market) {
		if (need.orderedOn().isBefore(offer.validity().from())) {
			return Optional.of(PassedOver.NOT_YET);
		}
		if (offer.validity().isOverOn(need.orderedOn())) {
			return Optional.of(PassedOver.OVER);
		}
		if (!offer.unit().equals(need.quantity().unit())) {
			return Optional.of(PassedOver.OTHER_UNIT);
		}
		if (!market.isOpen(offer.supplier())) {
			return Optional.of(PassedOver.SUPPLIER_CLOSED);
		}
		return (offer.from().compareTo(ordered(offer, need)) > 0) ? Optional.of(PassedOver.TOO_FEW) : Optional.empty();
	}

	/** Whether the other offer is the tier of the same list that holds instead. */
	private static boolean isNearer(PriceOffer other, PriceOffer offer, PriceNeed need) {
		if (other.id().equals(offer.id()) || !other.isTierBeside(offer)) {
			return false;
		}
		int further = other.from().compareTo(offer.from());
		return further > 0 || further == 0 && other.validity().from().isAfter(offer.validity().from());
	}

	private static BigDecimal ordered(PriceOffer offer, PriceNeed need) {
		return offer.quantities().covering(need.quantity().value());
	}

	private static Optional<PricedOffer> price(PriceOffer offer, PriceNeed need, PriceMarket market, String base,
			Map<PriceOffer, PassedOver> others) {
		Optional<BigDecimal> factor = offer.floating()
			.map((terms) -> market.index(terms.index()).map(terms::factor))
			.orElse(Optional.of(BigDecimal.ONE));
		if (factor.isEmpty()) {
			others.put(offer, PassedOver.NO_INDEX);
			return Optional.empty();
		}
		UnitPrice price = offer.floating().isPresent() ? offer.price().times(factor.get()) : offer.price();
		BigDecimal ordered = ordered(offer, need);
		Money total = price.total(ordered);
		if (total.currency().equals(base)) {
			return Optional.of(new PricedOffer(offer, ordered, price, factor.get(), total, Optional.empty(), total));
		}
		Optional<FixedRate> rate = market.rate(total.currency());
		if (rate.isEmpty()) {
			others.put(offer, PassedOver.NO_RATE);
			return Optional.empty();
		}
		return Optional.of(new PricedOffer(offer, ordered, price, factor.get(), total, rate,
				converted(price.exactly(ordered), rate.get(), base)));
	}

	private static Money converted(BigDecimal exact, FixedRate rate, String base) {
		int scale = Money.zero(base).currencyScale();
		return new Money(exact.multiply(rate.rate()).setScale(scale, RoundingMode.HALF_UP), base);
	}

}
