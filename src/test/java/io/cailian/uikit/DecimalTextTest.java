package io.cailian.uikit;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1234.5       | 1234.5
			1,234.50     | 1234.50
			12,345,678   | 12345678
			１，２３４．５０ | 1234.50
			12。5        | 12.5
			-3           | -3
			""")
	void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal number) {
		assertThat(DecimalText.parse(typed)).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,5", "12,34,567", "1.2.3", "1e3", "12 kg", "abc", "--1", ".5", "5." })
	void whatIsNotExactlyOneNumberIsRefused(String typed) {
		assertThat(DecimalText.parse(typed)).isEmpty();
	}

	@Property
	void whatIsWrittenReadsBackExactly(
			@ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(4) BigDecimal number) {
		assertThat(DecimalText.parse(DecimalText.format(number, 2)).orElseThrow()).isEqualByComparingTo(number);
	}

	@Test
	void nothingIsRoundedWhenWritten() {
		assertThat(DecimalText.format(new BigDecimal("1234567.0015"), 2)).isEqualTo("1,234,567.0015");
	}

}
