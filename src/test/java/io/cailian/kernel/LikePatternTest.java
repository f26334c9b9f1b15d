package io.cailian.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LikePatternTest {

	@ParameterizedTest
	@CsvSource({ "RFQ-2026,%rfq-2026%", "' Steel ',%steel%", "50%,%50!%%", "a_b,%a!_b%", "wow!,%wow!!%", "'',%%",
			"采链,%采链%" })
	void whatPeopleTypeIsFoundAsTyped(String typed, String pattern) {
		assertThat(LikePattern.containing(typed)).isEqualTo(pattern);
	}

}
