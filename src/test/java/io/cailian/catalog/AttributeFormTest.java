package io.cailian.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.cailian.kernel.RuleViolation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What values of attributes may look like.
 */
class AttributeFormTest {

	private static final AttributeForm HEAT = TestCatalog.number("kcal/kg", 1, "3000", "7500.5");

	@ParameterizedTest
	@CsvSource({ "3000, 3000", "7500.5, 7500.5", "5500.0, 5500", "５５００．５, 5500.5", "' 5000 ', 5000" })
	void aNumberWithinItsRangeIsKeptPlain(String typed, String kept) {
		assertThat(HEAT.check(typed)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "2999.9, catalog.AttributeValue.tooLow", "7500.6, catalog.AttributeValue.tooHigh",
			"5500.55, catalog.AttributeValue.decimals", "1e3, catalog.AttributeValue.number",
			"abc, catalog.AttributeValue.number", "'', catalog.AttributeValue.number",
			"1234567890123, catalog.AttributeValue.tooLong" })
	void aNumberThatIsNoneOrOutOfItsRangeIsRefused(String typed, String key) {
		refused(HEAT, typed, key);
	}

	@Test
	void numbersBelowZeroAreNumbers() {
		AttributeForm temperature = TestCatalog.number("°C", 0, "-60", "40");

		assertThat(temperature.check("-40")).isEqualTo("-40");
		refused(temperature, "-61", "catalog.AttributeValue.tooLow");
	}

	@Test
	void aChoiceIsKnownByItsCodeAndBothItsNames() {
		assertThat(List.of("A", "a", "一级", "first")).allMatch((word) -> TestCatalog.GRADES.check(word).equals("A"));
		refused(TestCatalog.GRADES, "C", "catalog.AttributeValue.choice");
	}

	@Test
	void yesAndNoAreReadInBothLanguages() {
		AttributeForm form = AttributeForm.of(AttributeKind.YES_NO);

		assertThat(List.of("true", "是", "Yes", "有")).allMatch((word) -> form.check(word).equals("true"));
		assertThat(List.of("false", "否", "NO", "无")).allMatch((word) -> form.check(word).equals("false"));
		refused(form, "maybe", "catalog.AttributeValue.yesOrNo");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30", "26-1-1", "1899-12-31", "tomorrow" })
	void aDayIsADayOfTheCalendar(String typed) {
		AttributeForm form = AttributeForm.of(AttributeKind.DATE);

		assertThat(form.check("2026-11-23")).isEqualTo("2026-11-23");
		refused(form, typed, "catalog.AttributeValue.day");
	}

	@Test
	void aTextKeepsEveryCharacterThereIs() {
		AttributeForm form = AttributeForm.of(AttributeKind.TEXT);

		assertThat(form.check(" 𠮷㛃鿍龘 ")).isEqualTo("𠮷㛃鿍龘");
		refused(form, "\uD842", "catalog.AttributeValue.text");
		refused(form, "x".repeat(AttributeForm.MAX_TEXT + 1), "catalog.AttributeValue.text");
	}

	@Test
	void aFormThatContradictsItselfIsRefused() {
		broken("catalog.AttributeForm.range", () -> TestCatalog.number("", 0, "2", "1"));
		broken("catalog.AttributeForm.limit", () -> TestCatalog.number("", 0, "0.5", null));
		broken("catalog.AttributeForm.decimals", () -> TestCatalog.number("", 5, null, null));
		broken("catalog.AttributeForm.choices", () -> AttributeForm.of(AttributeKind.CHOICE));
		broken("catalog.AttributeForm.numbersOnly",
				() -> new AttributeForm(AttributeKind.TEXT, "kg", 0, null, null, List.of()));
		broken("catalog.AttributeForm.sameChoice", () -> AttributeForm.choice(new AttributeChoice("A", "一级", "First"),
				new AttributeChoice("B", "一级", "Second")));
	}

	@Property
	void aNumberIsTakenExactlyIfItLiesWithinTheRange(
			@ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal number,
			@ForAll @IntRange(min = -900, max = 0) int lowest, @ForAll @IntRange(max = 900) int highest) {
		AttributeForm form = AttributeForm.number("", 3, BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
		boolean within = number.compareTo(BigDecimal.valueOf(lowest)) >= 0
				&& number.compareTo(BigDecimal.valueOf(highest)) <= 0;

		if (within) {
			assertThat(new BigDecimal(form.check(number.toPlainString()))).isEqualByComparingTo(number);
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> form.check(number.toPlainString()));
		}
	}

	@Property
	void whatIsStoredPassesAgainUnchanged(
			@ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(4) BigDecimal number,
			@ForAll @IntRange(max = 30_000) int day) {
		AttributeForm form = TestCatalog.number("", 4, null, null);
		AttributeForm date = AttributeForm.of(AttributeKind.DATE);

		String stored = form.check(number.toPlainString());
		String storedDay = date.check(LocalDate.of(1970, 1, 1).plusDays(day).toString());

		assertThat(form.check(stored)).isEqualTo(stored);
		assertThat(date.check(storedDay)).isEqualTo(storedDay);
	}

	private static void refused(AttributeForm form, String typed, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> form.check(typed))
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

	private static void broken(String key, Runnable making) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(making::run)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

}
