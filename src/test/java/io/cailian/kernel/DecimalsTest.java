package io.cailian.kernel;

import java.math.BigDecimal;
import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class DecimalsTest {

	@ParameterizedTest
	@CsvSource({ "4.00, 4", "1e3, 1000", "0.3350, 0.335", "-0.0, 0", "0e999999999, 0",
			"999999999999999.9999, 999999999999999.9999" })
	void numbersLoseNeedlessZerosAndExponents(String given, String plain) {
		assertThat(Decimals.plain(new BigDecimal(given))).isEqualTo(new BigDecimal(plain));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e15", "0.00001", "1e999999999", "1e-999999999", "-1e2147483647", "1e-2147483646" })
	void numbersThatDoNotFitAreRefusedAtOnce(String given) {
		BigDecimal number = new BigDecimal(given);

		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThatIllegalArgumentException().isThrownBy(() -> Decimals.plain(number)));
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(number, "H87")));
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThatIllegalArgumentException().isThrownBy(() -> new Money(number, "CNY")));
	}

	@Property
	void sumsOfMoneyAreExactWhateverTheOrder(
			@ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal one,
			@ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal other) {
		Money sum = new Money(one, "CNY").plus(new Money(other, "CNY"));

		assertThat(sum).isEqualTo(new Money(other, "CNY").plus(new Money(one, "CNY")));
		assertThat(sum.minus(new Money(other, "CNY")).amount()).isEqualByComparingTo(one);
	}

	@Test
	void moneyRoundsHalfUpToItsCurrency() {
		assertThat(Money.of("1.005", "CNY").rounded()).isEqualTo(Money.of("1.01", "CNY"));
		assertThat(Money.of("1.5", "JPY").rounded()).isEqualTo(Money.of("2", "JPY"));
		assertThat(Money.of("1.0005", "KWD").rounded()).isEqualTo(Money.of("1.001", "KWD"));
		assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "CNY").plus(Money.of("1", "USD")));
	}

}
