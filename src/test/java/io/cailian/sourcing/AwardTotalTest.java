package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.kernel.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One sum for the comparison, the award and the register.
 */
class AwardTotalTest {

	@Test
	void threeLinesOfZeroPoint335AreOnePoint01EverywhereAndNotThreeTimes34Cents() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET").line("1", "SET").line("1", "SET");
		BidId bid = rfq.bidUnitPrices("0.335", "0.335", "0.335");

		assertThat(rfq.compare().bid(bid).orElseThrow().comparable()).isEqualByComparingTo("1.01");
		assertThat(form(rfq, bid)).isEqualTo(Money.of("1.01", "CNY"));
		assertThat(award(rfq, bid)).isEqualTo(Money.of("1.01", "CNY"));
		assertThat(register(rfq, bid, "CNY")).isEqualByComparingTo("1.01");
		assertThat(rfq.awardAll(bid)).extracting((line) -> line.amount().toString()).containsOnly("0.335 CNY");
	}

	@Test
	void twoLinesOfZeroPoint004AreOneCentAsBidAndAsAward() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET").line("1", "SET");
		BidId bid = rfq.bidUnitPrices("0.004", "0.004");

		assertThat(rfq.compare().bid(bid).orElseThrow().total()).isEqualTo(Money.of("0.01", "CNY"));
		assertThat(award(rfq, bid)).isEqualTo(Money.of("0.01", "CNY"));
	}

	@Test
	void dollars30Point02At7Point1234AreTheSameInComparisonAwardAndRegister() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET");
		BidId bid = rfq.bidIn("USD", "30.02", "7.1234");

		assertThat(rfq.compare().bid(bid).orElseThrow().comparable()).isEqualByComparingTo("213.84");
		assertThat(award(rfq, bid)).isEqualTo(Money.of("213.84", "CNY"));
		assertThat(register(rfq, bid, "CNY")).isEqualByComparingTo("213.84");
		assertThat(rfq.awardAll(bid)).extracting(AwardedLine::comparableAmount)
			.containsExactly(new BigDecimal("213.8445"));
	}

	@Test
	void aLineWithoutARateIsLeftOutAndCounted() {
		AwardTotal total = AwardTotal.in("CNY", List.of(new AwardTotal.Part(Money.of("10", "CNY"), null),
				new AwardTotal.Part(Money.of("1", "KWD"), null)));

		assertThat(total).isEqualTo(new AwardTotal(Money.of("10", "CNY"), 1));
	}

	@Property
	void allLinesToOneBidAreWorthWhatTheBidIs(@ForAll @Size(min = 1, max = 12) List<@From("prices") BigDecimal> prices,
			@ForAll("rates") BigDecimal rate) {
		TestComparison rfq = TestComparison.inCurrency("CNY");
		prices.forEach((price) -> rfq.line("1.5", "H87"));
		BidId bid = rfq.bidUnitPricesIn("USD", rate.toPlainString(),
				prices.stream().map(BigDecimal::toPlainString).toArray(String[]::new));
		Comparison.Column column = rfq.compare().bid(bid).orElseThrow();

		assertThat(form(rfq, bid).amount()).isEqualByComparingTo(column.comparable());
		assertThat(award(rfq, bid).amount()).isEqualByComparingTo(column.comparable());
		assertThat(register(rfq, bid, "CNY")).isEqualByComparingTo(column.comparable());
		assertThat(AwardTotal.in("USD", rfq.awardAll(bid).stream().map(AwardedLine::part).toList()).money())
			.isEqualTo(column.total());
	}

	@Provide
	Arbitrary<BigDecimal> prices() {
		return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("99999")).ofScale(4);
	}

	@Provide
	Arbitrary<BigDecimal> rates() {
		return Arbitraries.bigDecimals().between(new BigDecimal("0.001"), new BigDecimal("25")).ofScale(6);
	}

	private static Money form(TestComparison rfq, BidId bid) {
		Map<UUID, BidId> choices = new HashMap<>();
		rfq.compare().lines().forEach((row) -> choices.put(row.line().id(), bid));
		return rfq.compare().total(choices).money();
	}

	private static Money award(TestComparison rfq, BidId bid) {
		return AwardTotal.in("CNY", rfq.awardAll(bid).stream().map(AwardedLine::part).toList()).money();
	}

	/** What the register's column adds up to, rounded once. */
	private static BigDecimal register(TestComparison rfq, BidId bid, String base) {
		BigDecimal sum = BaseAmounts.fix(base, rfq.awardAll(bid), (line) -> Optional.ofNullable(line.rate()))
			.stream()
			.map(AwardedLine::base)
			.map((worth) -> (worth == null) ? BigDecimal.ZERO : worth.money().amount())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return Prices.rounded(sum, base);
	}

}
