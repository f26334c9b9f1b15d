package io.cailian.supplier;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SupplierIdentifierTest {

	@ParameterizedTest
	@CsvSource({ "cn-uscc, 91350100m000100y43, CN-USCC, 91350100M000100Y43", "GB-COH, 6400, GB-COH, 00006400",
			"GB-COH, sc123456, GB-COH, SC123456", "DUNS, 15-048-3782, DUNS, 150483782",
			"VAT, de 123 456 789, VAT, DE123456789", "UA-EDR, ' 38518707 ', UA-EDR, 38518707",
			"XX-Own, aB-1, XX-OWN, aB-1" })
	void spellingsOfOneNumberBecomeEqual(String scheme, String value, String storedScheme, String storedValue) {
		SupplierIdentifier identifier = new SupplierIdentifier(scheme, value);

		assertThat(identifier.scheme()).isEqualTo(storedScheme);
		assertThat(identifier.value()).isEqualTo(storedValue);
	}

	@Test
	void anOwnSchemeKeepsTheCaseOfItsNumbers() {
		assertThat(new SupplierIdentifier("XX-OWN", "ab")).isNotEqualTo(new SupplierIdentifier("XX-OWN", "AB"));
	}

	@ParameterizedTest
	@CsvSource({ "'', 1, supplier.SupplierIdentifier.scheme", "a b, 1, supplier.SupplierIdentifier.scheme",
			"DUNS, ' - ', supplier.SupplierIdentifier.value", "CN-USCC, 1, matching.UnifiedSocialCreditCode.length" })
	void whatIsNoIdentifierIsRefused(String scheme, String value, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new SupplierIdentifier(scheme, value))
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

	@Test
	void controlCharactersAndEndlessNumbersAreRefused() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new SupplierIdentifier("X-Y", "1\u00002"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new SupplierIdentifier("X-Y", "1".repeat(101)));
	}

}
