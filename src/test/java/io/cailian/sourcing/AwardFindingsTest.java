package io.cailian.sourcing;

import java.util.List;

import io.cailian.kernel.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AwardFindingsTest {

	@Test
	void anAwardAboveTheLowestPriceSaysByHowMuch() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("10", "H87").line("1", "H87");
		rfq.bidUnitPrices("10", "100");
		BidId dearer = rfq.bidUnitPrices("11", "90");

		AwardFindings findings = AwardFindings.of(rfq.compare(), rfq.awardAll(dearer));

		assertThat(findings.isLowest()).isFalse();
		assertThat(findings.total()).isEqualTo(Money.of("200", "CNY"));
		assertThat(findings.lowest()).isEqualTo(Money.of("190", "CNY"));
		assertThat(findings.difference()).isEqualTo(Money.of("10", "CNY"));
		assertThat(findings.overLowest()).isEqualByComparingTo("0.0526315789");
	}

	@Test
	void savingsAreCountedByBaselineAndOnlyWhereThereIsOne() {
		TestComparison rfq = TestComparison.inCurrency("CNY")
			.line("10", "H87", "12", BaselineType.LAST_PRICE)
			.line("1", "H87", "50", BaselineType.BUDGET)
			.line("1", "H87");
		BidId bid = rfq.bidUnitPrices("10.005", "60", "5");

		List<AwardFindings.Saving> savings = AwardFindings.of(rfq.compare(), rfq.awardAll(bid)).savings();

		assertThat(savings).extracting(AwardFindings.Saving::type)
			.containsExactly(BaselineType.LAST_PRICE, BaselineType.BUDGET);
		assertThat(savings).extracting((saving) -> saving.amount().toString()).containsExactly("19.95 CNY", "-10 CNY");
		assertThat(savings.getFirst().rate()).isEqualByComparingTo("0.16625");
	}

	@Test
	void anAwardedPriceThatIsSuspiciouslyLowSaysByHowMuch() {
		TestComparison rfq = TestComparison.inCurrency("CNY").line("1", "SET");
		BidId low = rfq.bid("1800");
		rfq.bid("2875");
		rfq.bid("2900");
		rfq.bid("3000");
		rfq.bid("3375");

		AwardFindings findings = AwardFindings.of(rfq.compare(), rfq.awardAll(low));

		assertThat(findings.isLowest()).isTrue();
		assertThat(findings.abnormallyLow()).hasSize(2)
			.allSatisfy(
					(found) -> assertThat(AwardFigures.percent(found.figures().underMean(), java.util.Locale.ENGLISH))
						.isEqualTo("40.7 %"));
		assertThat(findings.abnormallyLow()).extracting(AwardFindings.Low::line).containsExactly(null, 1);
	}

}
