package io.cailian.uikit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTest {

	private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

	private static final Locale EN = Locale.ENGLISH;

	private static final Instant LATE_IN_UTC = Instant.parse("2026-11-21T18:05:00Z");

	private final Formats formats = new Formats(new RegionalSettings(ZoneId.of("Asia/Shanghai")),
			new ModuleTranslations());

	@Test
	void moneyShowsItsCurrencyAndAtLeastItsOwnDecimals() {
		assertThat(this.formats.money(Money.of("1234567.5", "CNY"), ZH)).isEqualTo("CNY\u00a01,234,567.50");
		assertThat(this.formats.money(Money.of("1200", "JPY"), EN)).isEqualTo("JPY\u00a01,200");
	}

	@Test
	void aUnitPriceKeepsEveryDecimal() {
		assertThat(this.formats.amount(Money.of("0.0015", "CNY"), EN)).isEqualTo("0.0015");
	}

	@Test
	void aQuantityNamesItsUnitInTheReadersLanguage() {
		assertThat(this.formats.quantity(Quantity.of("1200.5", "MTR"), ZH)).isEqualTo("1,200.5\u00a0米");
		assertThat(this.formats.quantity(Quantity.of("3", "H87"), EN)).isEqualTo("3\u00a0pcs");
	}

	@Test
	void aUnitNobodyNamedShowsItsCode() {
		assertThat(this.formats.unit("4L", ZH)).isEqualTo("4L");
	}

	@Test
	void timesAreSaidInTheZoneOfTheCompany() {
		assertThat(this.formats.instant(LATE_IN_UTC, ZH)).isEqualTo("2026-11-22 02:05 UTC+8");
		assertThat(this.formats.instant(LATE_IN_UTC, EN)).isEqualTo("22 Nov 2026, 02:05 UTC+8");
	}

	@Test
	void datesFollowTheLanguage() {
		assertThat(this.formats.date(LocalDate.of(2026, 3, 9), ZH)).isEqualTo("2026-03-09");
		assertThat(this.formats.date(LocalDate.of(2026, 3, 9), EN)).isEqualTo("9 Mar 2026");
	}

}
