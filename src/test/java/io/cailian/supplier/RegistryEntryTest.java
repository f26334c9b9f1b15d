package io.cailian.supplier;

import java.time.LocalDate;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegistryEntryTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	@Test
	void itEndsNoEarlierThanItBegins() {
		assertThat(new RegistryEntry(" 何伟 ", "", DAY, DAY).legalRepresentative()).isEqualTo("何伟");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new RegistryEntry("", "", DAY, DAY.minusDays(1)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("supplier.RegistryEntry.endsBeforeBegin");
	}

	@Test
	void itCountsFromItsFirstDayToItsLast() {
		RegistryEntry entry = new RegistryEntry("", "", DAY, DAY.plusDays(10));

		assertThatCode(() -> entry.requireOn(DAY)).doesNotThrowAnyException();
		assertThatCode(() -> entry.requireOn(DAY.plusDays(10))).doesNotThrowAnyException();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> entry.requireOn(DAY.minusDays(1)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> entry.requireOn(DAY.plusDays(11)));
		assertThatCode(() -> RegistryEntry.NONE.requireOn(DAY)).doesNotThrowAnyException();
	}

}
