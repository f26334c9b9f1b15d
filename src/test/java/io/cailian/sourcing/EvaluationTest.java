package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTest {

	@Test
	void tenderUa20160608000504cShowsFiveBidsFlags1800AndRanks2875First() {
		TestComparison tender = TestComparison.inCurrency("UAH").line("25", "H87");
		BidId flagged = tender.bid("1800");
		BidId winner = tender.bid("2875");
		tender.bid("2900");
		tender.bid("3000");
		tender.bid("3375");

		Comparison before = tender.compare();
		Comparison after = tender.disqualify(flagged, "samples below the specification").compare();

		assertThat(before.bids()).hasSize(5);
		assertThat(before.bids().getFirst().bid()).isEqualTo(flagged);
		assertThat(before.bids()).filteredOn((bid) -> bid.abnormallyLow() != null)
			.extracting(Comparison.Column::bid)
			.containsExactly(flagged);
		assertThat(after.bids().getFirst().bid()).isEqualTo(winner);
		assertThat(after.bids().getFirst().rank()).isEqualTo(1);
		assertThat(after.lines().getFirst().offerOf(winner).orElseThrow().best()).isTrue();
		assertThat(after.bid(flagged).orElseThrow().disqualification()).isNotNull();
		assertThat(after.bid(flagged).orElseThrow().abnormallyLow()).isNotNull();
		assertThat(after.bid(flagged).orElseThrow().rank()).isNull();
	}

	@Test
	void bidsInDifferentCurrenciesAreRankedAfterConversion() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET");
		BidId dollars = rfq.bidIn("USD", "8000", "7.1");
		BidId yen = rfq.bidIn("JPY", "1000000", "0.047");

		Comparison comparison = rfq.compare();

		assertThat(comparison.bids()).extracting(Comparison.Column::bid).containsExactly(yen, dollars);
		assertThat(comparison.bid(yen).orElseThrow().comparable()).isEqualByComparingTo("47000");
		assertThat(comparison.bid(dollars).orElseThrow().comparable()).isEqualByComparingTo("56800");
	}

	@Test
	void aBidWithoutAnExchangeRateIsShownButNotRanked() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET");
		BidId unknown = rfq.bidIn("KWD", "1", null);
		rfq.bid("100");

		Comparison.Column column = rfq.compare().bid(unknown).orElseThrow();

		assertThat(column.comparable()).isNull();
		assertThat(column.rank()).isNull();
		assertThat(column.complete()).isTrue();
	}

	@Test
	void anIncompleteBidCanBeBestOnALineButIsNotRanked() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("10", "H87").line("5", "H87");
		BidId partial = rfq.bidUnitPrices("1.00", null);
		BidId whole = rfq.bidUnitPrices("2.00", "3.00");

		Comparison comparison = rfq.compare();

		assertThat(comparison.bid(partial).orElseThrow().rank()).isNull();
		assertThat(comparison.bid(whole).orElseThrow().rank()).isEqualTo(1);
		assertThat(comparison.lines().getFirst().offerOf(partial).orElseThrow().best()).isTrue();
		assertThat(comparison.lines().getFirst().offerOf(whole).orElseThrow().overBest()).isEqualByComparingTo("1");
		assertThat(comparison.lines().getLast().offerOf(partial).orElseThrow().amount()).isNull();
	}

	@Test
	void equalTotalsRankByEarlierSubmission() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET");
		BidId earlier = rfq.bid("100");
		BidId later = rfq.bid("100.00");

		Comparison comparison = rfq.compare();

		assertThat(comparison.bids()).extracting(Comparison.Column::bid).containsExactly(earlier, later);
		assertThat(comparison.bids()).extracting(Comparison.Column::tie)
			.containsExactly(Comparison.Tie.FIRST, Comparison.Tie.LATER);
		assertThat(comparison.lines().getFirst().offers()).extracting(Comparison.Offer::tie)
			.containsExactly(Comparison.Tie.FIRST, Comparison.Tie.LATER);
		assertThat(comparison.lines().getFirst().lowest().orElseThrow().bid()).isEqualTo(earlier);
		assertThat(comparison.needsWords(Map.of(rfq.lineId(1), earlier))).isFalse();
		assertThat(comparison.needsWords(Map.of(rfq.lineId(1), later))).isTrue();
	}

	@Test
	void aSinglePriceIsNoTie() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET");
		rfq.bid("100");
		rfq.bid("101");

		assertThat(rfq.compare().bids()).extracting(Comparison.Column::tie).containsOnlyNulls();
	}

	@Test
	void aLineOf10Against100And110IsFlaggedThoughTheBidIsPartial() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET").line("1", "SET");
		BidId partial = rfq.bidUnitPrices("10", null);
		BidId one = rfq.bidUnitPrices("100", "50");
		BidId other = rfq.bidUnitPrices("110", "52");

		Comparison comparison = rfq.compare();

		Comparison.Row first = comparison.lines().getFirst();
		assertThat(first.offerOf(partial).orElseThrow().abnormallyLow()).isNotNull().satisfies((low) -> {
			assertThat(low.meanOfOthers()).isEqualByComparingTo("105");
			assertThat(low.underMean()).isEqualByComparingTo("0.9047619048");
			assertThat(low.underNext()).isEqualByComparingTo("0.9");
		});
		assertThat(first.offerOf(one).orElseThrow().abnormallyLow()).isNull();
		assertThat(first.offerOf(other).orElseThrow().abnormallyLow()).isNull();
		assertThat(comparison.lines().getLast().offers()).extracting(Comparison.Offer::abnormallyLow)
			.containsOnlyNulls();
		assertThat(comparison.bid(partial).orElseThrow().abnormallyLow()).isNull();
		assertThat(comparison.needsWords(Map.of(rfq.lineId(1), partial, rfq.lineId(2), one))).isTrue();
	}

	@Test
	void aConvertedTotalIsTheSumBeforeRoundingTimesTheRate() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET").line("1", "SET").line("1", "SET");
		BidId dollars = rfq.bidUnitPricesIn("USD", "7.1234", "10.005", "10.005", "10.005");

		Comparison.Column column = rfq.compare().bid(dollars).orElseThrow();

		assertThat(column.total().toString()).isEqualTo("30.02 USD");
		assertThat(column.comparable()).isEqualByComparingTo("213.81");
	}

	@Test
	void anImportedTotalThatIsNotTheSumOfItsLinesStands() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET").line("1", "SET");
		BidId lump = rfq.bidStating("99", "50", "50");

		assertThat(rfq.compare().bid(lump).orElseThrow().comparable()).isEqualByComparingTo("99");
	}

	@Property
	void theFirstRankIsTheLowestTotalAndEveryCompleteBidHasExactlyOneRank(
			@ForAll @Size(min = 1, max = 7) List<@BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal> totals) {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET");
		totals.forEach((total) -> rfq.bid(total.toPlainString()));

		Comparison comparison = rfq.compare();

		assertThat(comparison.bids().getFirst().total().amount())
			.isEqualByComparingTo(totals.stream().min(BigDecimal::compareTo).orElseThrow());
		assertThat(comparison.bids()).extracting(Comparison.Column::rank)
			.containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, totals.size()).boxed().toList());
	}

}
