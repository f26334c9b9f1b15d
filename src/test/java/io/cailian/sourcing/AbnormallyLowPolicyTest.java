package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AbnormallyLowPolicyTest {

	@Test
	void tenderUa20160608000504cFlags1800() {
		AbnormallyLow flag = AbnormallyLowPolicy.judge(price("1800"), prices("2875", "2900", "3000", "3375"))
			.orElseThrow();

		assertThat(flag.meanOfOthers()).isEqualByComparingTo("3037.5");
		assertThat(flag.underMean().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.407");
		assertThat(flag.underNext().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.374");
	}

	@Test
	void tenderUa20160608000504cDoesNotFlagTheWinner() {
		assertThat(AbnormallyLowPolicy.judge(price("2875"), prices("1800", "2900", "3000", "3375"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "60, 100 100, true", "60.01, 100 70, false", "70, 100 100, true", "70.01, 100 100, false",
			"70, 100, true", "100, 100, false", "0, 0, false" })
	void aPriceIsFlaggedExactlyFromTheLimitsOn(String candidate, String others, boolean flagged) {
		assertThat(AbnormallyLowPolicy.judge(price(candidate), prices(others.split(" "))).isPresent())
			.isEqualTo(flagged);
	}

	@Test
	void theOnlyBidderIsNeverFlagged() {
		assertThat(AbnormallyLowPolicy.judge(price("1"), List.of())).isEmpty();
	}

	@Property
	void theDearestPriceIsNeverFlagged(
			@ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0.01", max = "1000000") BigDecimal> others) {
		BigDecimal dearest = others.stream().max(BigDecimal::compareTo).orElseThrow();

		assertThat(AbnormallyLowPolicy.judge(dearest, others)).isEmpty();
	}

	@Property
	void aFlaggedPriceStaysFlaggedWhenItFalls(@ForAll @BigRange(min = "1", max = "1000") BigDecimal candidate,
			@ForAll @Size(min = 1, max = 6) List<@BigRange(min = "1", max = "1000") BigDecimal> others) {
		if (AbnormallyLowPolicy.judge(candidate, others).isPresent()) {
			BigDecimal lower = candidate.divide(BigDecimal.TWO, 10, RoundingMode.DOWN);
			boolean nothingBetween = others.stream()
				.noneMatch((other) -> other.compareTo(lower) >= 0 && other.compareTo(candidate) < 0);
			if (nothingBetween) {
				assertThat(AbnormallyLowPolicy.judge(lower, others)).isPresent();
			}
		}
	}

	private static BigDecimal price(String value) {
		return new BigDecimal(value);
	}

	private static List<BigDecimal> prices(String... values) {
		return Stream.of(values).map(BigDecimal::new).toList();
	}

}
