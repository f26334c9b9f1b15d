package io.cailian.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a condition answers, at its bounds and where nothing is known.
 */
class ConditionTest {

	@ParameterizedTest
	@CsvSource({ "99999.9999, FAILS", "100000, HOLDS", "100000.0000, HOLDS", "499999.9999, HOLDS", "500000, FAILS",
			"500000.0001, FAILS", "0, FAILS" })
	void aRangeHoldsFromItsLowerBoundAndBelowItsUpperOne(String amount, Finding.Verdict verdict) {
		Condition range = new Condition.Range(Condition.AMOUNT, decimal("100000"), decimal("500000"));

		assertThat(range.judge(Optional.of(List.of(amount))).verdict()).isEqualTo(verdict);
	}

	@Test
	void aRangeMayBeOpenOnOneSide() {
		assertThat(Condition.Range.from("BIDS", BigDecimal.TWO).judge(known("2")).letsFire()).isTrue();
		assertThat(Condition.Range.from("BIDS", BigDecimal.TWO).judge(known("1.9999")).letsFire()).isFalse();
		assertThat(Condition.Range.below("BIDS", BigDecimal.TWO).judge(known("1.9999")).letsFire()).isTrue();
		assertThat(Condition.Range.below("BIDS", BigDecimal.TWO).judge(known("2")).letsFire()).isFalse();
	}

	@Test
	void oneOfSeveralValuesIsEnough() {
		Condition anyOf = Condition.Choice.anyOf("CATEGORY", "IT", "FLEET");
		Condition noneOf = Condition.Choice.noneOf("CATEGORY", "IT", "FLEET");

		assertThat(anyOf.judge(known("LAPTOP", "IT")).letsFire()).isTrue();
		assertThat(anyOf.judge(known("FOOD")).letsFire()).isFalse();
		assertThat(noneOf.judge(known("LAPTOP", "IT")).letsFire()).isFalse();
		assertThat(noneOf.judge(known("FOOD")).letsFire()).isTrue();
	}

	@Test
	void whatIsKnownToBeNoneIsNoneOfThem() {
		assertThat(Condition.Choice.anyOf("CATEGORY", "IT").judge(Optional.of(List.of())).letsFire()).isFalse();
		assertThat(Condition.Choice.noneOf("CATEGORY", "IT").judge(Optional.of(List.of())).letsFire()).isTrue();
	}

	@Test
	void yesAndNoAreToldApart() {
		assertThat(new Condition.Flag("SINGLE_BID", true).judge(known("true")).letsFire()).isTrue();
		assertThat(new Condition.Flag("SINGLE_BID", true).judge(known("false")).letsFire()).isFalse();
		assertThat(new Condition.Flag("SINGLE_BID", false).judge(known("false")).letsFire()).isTrue();
	}

	@Test
	void whatNobodyKnowsLetsTheRowFireAndSaysSo() {
		assertThat(List.of(Condition.Range.from("BIDS", BigDecimal.TWO), Condition.Range.below("BIDS", BigDecimal.TWO),
				Condition.Choice.anyOf("CATEGORY", "IT"), Condition.Choice.noneOf("CATEGORY", "IT"),
				new Condition.Flag("SINGLE_BID", true), new Condition.Flag("SINGLE_BID", false)))
			.allSatisfy((condition) -> {
				Finding finding = condition.judge(Optional.empty());
				assertThat(finding.verdict()).isEqualTo(Finding.Verdict.UNKNOWN);
				assertThat(finding.letsFire()).isTrue();
			});
	}

	@Test
	void boundsMustLeaveRoom() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new Condition.Range(Condition.AMOUNT, decimal("5"), decimal("5.00")));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new Condition.Range(Condition.AMOUNT, Optional.empty(), Optional.empty()));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> Condition.Range.from(Condition.AMOUNT, new BigDecimal("1e999999999")));
	}

	private static Optional<List<String>> known(String... values) {
		return Optional.of(List.of(values));
	}

	private static Optional<BigDecimal> decimal(String value) {
		return Optional.of(new BigDecimal(value));
	}

}
