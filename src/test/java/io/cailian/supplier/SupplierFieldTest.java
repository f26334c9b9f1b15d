package io.cailian.supplier;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SupplierFieldTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "ACME\u202Egpj.exe", "A\u200BCME", "AC\u2066ME", "ACME\nInc.", "AC\u0007ME", "\uFEFFACME" })
	void aNameShowsAllItHolds(String name) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> SupplierField.NAME.required(name))
			.satisfies((violation) -> assertThat(violation.messageKey())
				.isEqualTo("supplier.SupplierField.controlCharacters"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "上海正泰𠮷电气", "Société Générale", "شرکت می\u200Cخواهم", "नमस्ते\u200D", "Müller & Söhne" })
	void namesOfAllScriptsAreNames(String name) {
		assertThat(SupplierField.NAME.required(name)).isEqualTo(name);
	}

	@Test
	void anAddressMayHaveLines() {
		assertThat(SupplierField.ADDRESS.required("1 Shifan Road\nShanghai")).isEqualTo("1 Shifan Road\nShanghai");
	}

}
