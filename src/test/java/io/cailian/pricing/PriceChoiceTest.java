package io.cailian.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.pricing.Offers.Market;
import org.junit.jupiter.api.Test;

import static io.cailian.pricing.Offers.DAY;
import static io.cailian.pricing.Offers.NORTH;
import static io.cailian.pricing.Offers.SOUTH;
import static io.cailian.pricing.Offers.agreed;
import static io.cailian.pricing.Offers.floating;
import static io.cailian.pricing.Offers.need;
import static io.cailian.pricing.Offers.of;
import static io.cailian.pricing.Offers.within;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which price is taken, and why the others are not.
 */
class PriceChoiceTest {

	private final Market market = new Market();

	@Test
	void theTierThatTheQuantityReachesHolds() {
		PriceOffer single = of(NORTH, "1", "10");
		PriceOffer hundred = of(NORTH, "100", "9");
		PriceOffer thousand = of(NORTH, "1000", "8");

		assertThat(taken(List.of(single, hundred, thousand), "99.9999")).isEqualTo(single);
		assertThat(taken(List.of(thousand, single, hundred), "100")).isEqualTo(hundred);
		assertThat(taken(List.of(hundred, thousand, single), "1000")).isEqualTo(thousand);
		assertThat(choice(List.of(single, hundred, thousand), "100").others())
			.containsEntry(single, PassedOver.NEARER_TIER)
			.containsEntry(thousand, PassedOver.TOO_FEW);
	}

	@Test
	void aNearerTierHoldsEvenWhereItCostsMore() {
		PriceOffer single = of(NORTH, "1", "9");
		PriceOffer hundred = of(NORTH, "100", "10");

		assertThat(taken(List.of(single, hundred), "100")).isEqualTo(hundred);
	}

	@Test
	void ofTwoRowsOfOneTierTheLaterOneHolds() {
		PriceOffer old = of(NORTH, "1", UnitPrice.of("9", "CNY"), Validity.from(DAY.minusDays(30)),
				OrderQuantities.ANY);
		PriceOffer raised = of(NORTH, "1", UnitPrice.of("10", "CNY"), Validity.from(DAY), OrderQuantities.ANY);

		PriceChoice choice = choice(List.of(old, raised), "5");

		assertThat(choice.best().map(PricedOffer::offer)).contains(raised);
		assertThat(choice.others()).containsEntry(old, PassedOver.NEARER_TIER);
	}

	@Test
	void theCheaperSupplierIsTaken() {
		PriceOffer north = of(NORTH, "1", "10");
		PriceOffer south = of(SOUTH, "1", "9.9999");

		PriceChoice choice = choice(List.of(north, south), "1000");

		assertThat(choice.best().map(PricedOffer::offer)).contains(south);
		assertThat(choice.best().map(PricedOffer::total)).contains(Money.of("9999.90", "CNY"));
		assertThat(choice.others()).containsEntry(north, PassedOver.DEARER);
	}

	@Test
	void anAgreedPriceGoesFirstWhereBothCostTheSame() {
		PriceOffer list = of(NORTH, "1", "10");
		PriceOffer agreed = agreed(of(SOUTH, "1", "10"));

		assertThat(taken(List.of(list, agreed), "5")).isEqualTo(agreed);
		assertThat(taken(List.of(agreed, list), "5")).isEqualTo(agreed);
	}

	@Test
	void thenTheOneThatIsDeliveredSooner() {
		PriceOffer slow = within(of(NORTH, "1", "10"), 14);
		PriceOffer quick = within(of(SOUTH, "1", "10"), 3);

		assertThat(taken(List.of(slow, quick), "5")).isEqualTo(quick);
	}

	@Test
	void validityIsHalfOpen() {
		PriceOffer untilToday = of(NORTH, "1", UnitPrice.of("1", "CNY"),
				new Validity(DAY.minusDays(5), Optional.of(DAY)), OrderQuantities.ANY);
		PriceOffer fromToday = of(NORTH, "1", UnitPrice.of("2", "CNY"), Validity.from(DAY), OrderQuantities.ANY);
		PriceOffer fromTomorrow = of(NORTH, "1", UnitPrice.of("3", "CNY"), Validity.from(DAY.plusDays(1)),
				OrderQuantities.ANY);

		PriceChoice choice = choice(List.of(untilToday, fromToday, fromTomorrow), "1");

		assertThat(choice.best().map(PricedOffer::offer)).contains(fromToday);
		assertThat(choice.others()).containsEntry(untilToday, PassedOver.OVER)
			.containsEntry(fromTomorrow, PassedOver.NOT_YET);
	}

	@Test
	void whatMustBeOrderedDecidesAndNotWhatIsNeeded() {
		PriceOffer cheapByTheThousand = of(NORTH, "1", UnitPrice.of("8", "CNY"), Validity.from(DAY),
				new OrderQuantities(new BigDecimal(1000), BigDecimal.ZERO));
		PriceOffer dearSingly = of(SOUTH, "1", "12");

		assertThat(taken(List.of(cheapByTheThousand, dearSingly), "10")).isEqualTo(dearSingly);
		assertThat(taken(List.of(cheapByTheThousand, dearSingly), "900")).isEqualTo(cheapByTheThousand);
	}

	@Test
	void onlyWholePackagesAreSold() {
		PriceOffer dozens = of(NORTH, "1", UnitPrice.of("1", "CNY"), Validity.from(DAY),
				new OrderQuantities(new BigDecimal(30), new BigDecimal(12)));

		assertThat(ordered(dozens, "1")).isEqualByComparingTo("36");
		assertThat(ordered(dozens, "36")).isEqualByComparingTo("36");
		assertThat(ordered(dozens, "36.0001")).isEqualByComparingTo("48");
	}

	@Test
	void aPackageCanReachATierThatTheNeedDoesNot() {
		OrderQuantities hundreds = new OrderQuantities(BigDecimal.ZERO, new BigDecimal(100));
		PriceOffer single = of(NORTH, "1", UnitPrice.of("10", "CNY"), Validity.from(DAY), hundreds);
		PriceOffer hundred = of(NORTH, "100", UnitPrice.of("9", "CNY"), Validity.from(DAY), hundreds);

		assertThat(taken(List.of(single, hundred), "3")).isEqualTo(hundred);
	}

	@Test
	void currenciesMeetInTheCompanysOwn() {
		this.market.rate("USD", "7.1234");
		PriceOffer yuan = of(NORTH, "1", "72");
		PriceOffer dollars = of(SOUTH, "1", UnitPrice.of("10", "USD"), Validity.from(DAY), OrderQuantities.ANY);

		PriceChoice choice = choice(List.of(yuan, dollars), "3");

		assertThat(choice.best()).hasValueSatisfying((best) -> {
			assertThat(best.offer()).isEqualTo(dollars);
			assertThat(best.total()).isEqualTo(Money.of("30", "USD"));
			assertThat(best.inBase()).isEqualTo(Money.of("213.70", "CNY"));
			assertThat(best.rate()).isPresent();
		});
	}

	@Test
	void withoutARateNobodyKnowsWhatItCosts() {
		PriceOffer euros = of(SOUTH, "1", UnitPrice.of("0.01", "EUR"), Validity.from(DAY), OrderQuantities.ANY);
		PriceOffer yuan = of(NORTH, "1", "72");

		PriceChoice choice = choice(List.of(euros, yuan), "1");

		assertThat(choice.best().map(PricedOffer::offer)).contains(yuan);
		assertThat(choice.others()).containsEntry(euros, PassedOver.NO_RATE);
	}

	@Test
	void aBlockedSupplierIsLeftOut() {
		this.market.close(SOUTH);
		PriceOffer south = of(SOUTH, "1", "1");

		assertThat(choice(List.of(south), "1").best()).isEmpty();
		assertThat(choice(List.of(south), "1").others()).containsEntry(south, PassedOver.SUPPLIER_CLOSED);
	}

	@Test
	void anotherUnitIsAnotherThing() {
		PriceOffer pieces = of(NORTH, "1", "1");

		PriceChoice choice = PriceChoice.of(List.of(pieces), new PriceNeed(Quantity.of("5", "KGM"), DAY), this.market,
				"CNY");

		assertThat(choice.others()).containsEntry(pieces, PassedOver.OTHER_UNIT);
	}

	@Test
	void aFloatingPriceFollowsItsIndexByItsShareWithinItsBand() {
		FloatingTerms terms = new FloatingTerms("SHFE-CU", new BigDecimal("70000"), new BigDecimal("0.6"),
				new BigDecimal("0.95"), new BigDecimal("1.05"));
		PriceOffer cable = floating(of(NORTH, "1", "100"), terms);

		assertThat(price(cable, "70000")).isEqualByComparingTo("100");
		assertThat(price(cable, "73500")).isEqualByComparingTo("103");
		assertThat(price(cable, "84000")).as("capped").isEqualByComparingTo("105");
		assertThat(price(cable, "35000")).as("floored").isEqualByComparingTo("95");
	}

	@Test
	void withoutItsIndexAFloatingPriceIsNotKnown() {
		PriceOffer cable = floating(of(NORTH, "1", "100"), new FloatingTerms("SHFE-CU", BigDecimal.TEN, BigDecimal.ONE,
				new BigDecimal("0.9"), new BigDecimal("1.1")));

		assertThat(choice(List.of(cable), "1").others()).containsEntry(cable, PassedOver.NO_INDEX);
	}

	@Test
	void aPriceForAThousandIsNotRoundedBeforeTheTotal() {
		PriceOffer screws = of(NORTH, "1", new UnitPrice(Money.of("9.99", "CNY"), new BigDecimal(1000)),
				Validity.from(DAY), OrderQuantities.ANY);

		assertThat(choice(List.of(screws), "1501").best().map(PricedOffer::total)).contains(Money.of("14.99", "CNY"));
	}

	private PriceOffer taken(List<PriceOffer> offers, String quantity) {
		return choice(offers, quantity).best().orElseThrow().offer();
	}

	private BigDecimal ordered(PriceOffer offer, String quantity) {
		return choice(List.of(offer), quantity).best().orElseThrow().ordered();
	}

	private BigDecimal price(PriceOffer offer, String index) {
		this.market.index("SHFE-CU", index);
		return choice(List.of(offer), "1").best().orElseThrow().price().money().amount();
	}

	private PriceChoice choice(List<PriceOffer> offers, String quantity) {
		return PriceChoice.of(offers, need(quantity), this.market, "CNY");
	}

}
