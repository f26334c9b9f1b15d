package io.cailian.apikit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BoundedValuesTest {

	private final JsonMapper json = JsonMapper.builder().addModule(BoundedValues.module()).build();

	@Test
	void usualValuesAreReadAsTheyAre() {
		assertThat(read("""
				{"price": 12.50, "at": "2026-11-22T12:00:00+08:00", "on": "2026-11-22", "said": "", "all": []}"""))
			.isEqualTo(new Body(new BigDecimal("12.50"), Instant.parse("2026-11-22T04:00:00Z"),
					LocalDate.of(2026, 11, 22), "", List.of()));
		assertThat(read("{\"price\": \"0.3350\"}").price()).isEqualTo(new BigDecimal("0.3350"));
		assertThat(read("{\"price\": 1E+3}").price()).isEqualByComparingTo("1000");
		assertThat(read("{\"price\": null}").price()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"price\": 1e20000000}", "{\"price\": 1e600000000}", "{\"price\": \"1e999999999\"}",
			"{\"price\": \"twelve\"}", "{\"price\": {}}", "{\"at\": \"+1000000000-01-01T00:00:00Z\"}",
			"{\"at\": \"1899-12-31T00:00:00Z\"}", "{\"at\": \"2026-11-22T12:00:00\"}", "{\"at\": 7}", "{\"at\": {}}",
			"{\"on\": \"+999999999-12-31\"}", "{\"on\": \"22.11.2026\"}", "{\"on\": []}", "{\"said\": \"a\\u0000b\"}",
			"{\"said\": \"a\\ud842\"}", "{\"said\": \"\\udfb7\\ud842\"}" })
	void otherValuesAreWrongAtTheirPlace(String body) {
		assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> read(body))
			.satisfies((ex) -> assertThat(ex.getPath()).hasSize(1));
	}

	@Test
	void aListHoldsWholeTextsToo() {
		assertThat(read("{\"all\": [\"\\ud842\\udfb7\"]}").all()).containsExactly("𠮷");
		assertThatExceptionOfType(MismatchedInputException.class)
			.isThrownBy(() -> read("{\"all\": [\"whole\", \"\\ud842\"]}"))
			.satisfies((ex) -> assertThat(ex.getPath()).hasSize(2));
	}

	private Body read(String body) {
		return this.json.readValue(body, Body.class);
	}

	@SuppressWarnings("NullAway")
	record Body(BigDecimal price, Instant at, LocalDate on, String said, List<String> all) {

	}

}
