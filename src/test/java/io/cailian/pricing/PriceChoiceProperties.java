package io.cailian.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.cailian.kernel.Quantity;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static io.cailian.pricing.Offers.DAY;
import static io.cailian.pricing.Offers.NORTH;
import static io.cailian.pricing.Offers.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of any choice among any prices.
 */
class PriceChoiceProperties {

	private final Offers.Market market = new Offers.Market().rate("USD", "7.1");

	@Property
	void everyRowIsTakenOrToldOf(@ForAll("lists") List<PriceOffer> offers, @ForAll @IntRange(min = 1) int quantity) {
		PriceChoice choice = choice(offers, quantity);

		List<PriceOffer> accounted = new ArrayList<>(choice.others().keySet());
		choice.best().map(PricedOffer::offer).ifPresent(accounted::add);
		assertThat(accounted).containsExactlyInAnyOrderElementsOf(offers);
	}

	@Property
	void theOrderOfTheRowsChangesNothing(@ForAll("lists") List<PriceOffer> offers,
			@ForAll @IntRange(min = 1, max = 5000) int quantity, @ForAll long seed) {
		List<PriceOffer> shuffled = new ArrayList<>(offers);
		Collections.shuffle(shuffled, new Random(seed));

		assertThat(choice(shuffled, quantity)).isEqualTo(choice(offers, quantity));
	}

	@Property
	void whatIsTakenCanBeOrderedAndCoversTheNeed(@ForAll("lists") List<PriceOffer> offers,
			@ForAll @IntRange(min = 1, max = 5000) int quantity) {
		choice(offers, quantity).best().ifPresent((best) -> {
			PriceOffer offer = best.offer();
			assertThat(offer.validity().holdsOn(DAY)).isTrue();
			assertThat(best.ordered()).isGreaterThanOrEqualTo(new BigDecimal(quantity))
				.isGreaterThanOrEqualTo(offer.from())
				.isGreaterThanOrEqualTo(offer.quantities().least());
			if (offer.quantities().packageSize().signum() > 0) {
				assertThat(best.ordered().remainder(offer.quantities().packageSize())).isZero();
			}
		});
	}

	@Property
	void anotherSupplierNeverMakesItDearer(@ForAll("lists") List<PriceOffer> offers,
			@ForAll @IntRange(min = 1, max = 5000) int quantity) {
		List<PriceOffer> north = offers.stream().filter((offer) -> offer.supplier().equals(NORTH)).toList();

		choice(north, quantity).best()
			.ifPresent((alone) -> assertThat(choice(offers, quantity).best()
				.map((both) -> both.inBase().compareTo(alone.inBase()))
				.orElseThrow()).isNotPositive());
	}

	@Property
	void aFloatingFactorStaysInItsBandAndRisesWithTheIndex(@ForAll @IntRange(min = 1, max = 100_000) int lower,
			@ForAll @IntRange(max = 100_000) int rise, @ForAll @IntRange(min = 1, max = 100) int share) {
		FloatingTerms terms = new FloatingTerms("I", new BigDecimal(40_000),
				new BigDecimal(share).divide(new BigDecimal(100), 2, RoundingMode.UNNECESSARY), new BigDecimal("0.9"),
				new BigDecimal("1.2"));

		BigDecimal below = terms.factor(new BigDecimal(lower));
		BigDecimal above = terms.factor(new BigDecimal(lower + rise));

		assertThat(below).isBetween(new BigDecimal("0.9"), new BigDecimal("1.2")).isLessThanOrEqualTo(above);
	}

	private PriceChoice choice(List<PriceOffer> offers, int quantity) {
		return PriceChoice.of(offers, new PriceNeed(Quantity.of(String.valueOf(quantity), "H87"), DAY), this.market,
				"CNY");
	}

	@Provide
	Arbitrary<List<PriceOffer>> lists() {
		Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
			.between(BigDecimal.ZERO, new BigDecimal(1000))
			.ofScale(4);
		Arbitrary<String> currency = Arbitraries.of("CNY", "USD", "EUR");
		Arbitrary<Integer> from = Arbitraries.of(0, 1, 10, 100, 1000);
		Arbitrary<Integer> since = Arbitraries.integers().between(-3, 1);
		Arbitrary<Integer> days = Arbitraries.integers().between(1, 5);
		Arbitrary<OrderQuantities> quantities = Combinators
			.combine(Arbitraries.of(0, 1, 50), Arbitraries.of(0, 1, 7, 144))
			.as((least, size) -> new OrderQuantities(new BigDecimal(least), new BigDecimal(size)));
		Arbitrary<Boolean> agreed = Arbitraries.of(true, false);
		Arbitrary<Boolean> north = Arbitraries.of(true, false);
		return Combinators.combine(price, currency, from, since, days, quantities, agreed, north)
			.as((amount, money, least, start, length, sold, linked, first) -> {
				PriceOffer offer = Offers.of(first ? NORTH : SOUTH, String.valueOf(least),
						UnitPrice.of(amount.toPlainString(), money),
						new Validity(DAY.plusDays(start), Optional.of(DAY.plusDays(start + length))), sold);
				return linked ? Offers.agreed(offer) : offer;
			})
			.list()
			.ofMaxSize(12);
	}

}
