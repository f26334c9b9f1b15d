package io.cailian.demo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoopbackOnlyTest {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.2", "::1", "localhost" })
	void demoModeListensOnLoopback(String address) {
		assertThatCode(() -> LoopbackOnly.check(address)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0.0.0.0", "::", "192.0.2.7" })
	void demoModeRefusesEveryOtherAddress(String address) {
		assertThatExceptionOfType(DemoModeExposed.class).isThrownBy(() -> LoopbackOnly.check(address))
			.withMessageContaining("cailian.mode=sso")
			.withMessageNotContaining("\n");
	}

}
