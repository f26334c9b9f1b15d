package io.cailian.uikit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import org.springframework.stereotype.Component;

/**
 * Writes money, quantities, dates and times the way the reader's language does, exactly
 * and without rounding. Times are always said in the company's zone.
 */
@Component
public class Formats {

	private static final int MAX_SCALE = 4;

	private final ZoneId zone;

	private final ModuleTranslations translations;

	Formats(RegionalSettings settings, ModuleTranslations translations) {
		this.zone = settings.zone();
		this.translations = translations;
	}

	/** The zone in which deadlines are said and read. */
	public ZoneId zone() {
		return this.zone;
	}

	/** Currency and amount, such as {@code CNY 12,345.60}. */
	public String money(Money money, Locale locale) {
		return money.currency() + "\u00a0" + amount(money, locale);
	}

	/** The amount alone, for a column whose head names the currency. */
	public String amount(Money money, Locale locale) {
		return decimal(money.amount(), money.currencyScale(), locale);
	}

	public String number(BigDecimal number, Locale locale) {
		return decimal(number, 0, locale);
	}

	public String quantity(Quantity quantity, Locale locale) {
		return number(quantity.value(), locale) + "\u00a0" + unit(quantity.unit(), locale);
	}

	/** The unit's everyday name, or the code itself where nobody named it. */
	public String unit(String code, Locale locale) {
		return this.translations.find("uikit.unit." + code, locale).orElse(code);
	}

	public String date(LocalDate date, Locale locale) {
		return datePattern(locale).format(date);
	}

	/** Day, time and offset, such as {@code 2026-11-22 15:30 UTC+8}. */
	public String instant(Instant instant, Locale locale) {
		return DateTimeFormatter
			.ofPattern(isChinese(locale) ? "yyyy-MM-dd HH:mm 'UTC'O" : "d MMM yyyy, HH:mm 'UTC'O", locale)
			.format(instant.atZone(this.zone))
			.replace("UTCGMT", "UTC");
	}

	/** Day and time without the offset, for lists whose zone is said elsewhere. */
	public String shortInstant(Instant instant, Locale locale) {
		return DateTimeFormatter.ofPattern(isChinese(locale) ? "yyyy-MM-dd HH:mm" : "d MMM yyyy, HH:mm", locale)
			.format(instant.atZone(this.zone));
	}

	private static DateTimeFormatter datePattern(Locale locale) {
		return DateTimeFormatter.ofPattern(isChinese(locale) ? "yyyy-MM-dd" : "d MMM yyyy", locale);
	}

	private static String decimal(BigDecimal number, int minimumScale, Locale locale) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
		format.setMinimumFractionDigits(minimumScale);
		format.setMaximumFractionDigits(Math.max(MAX_SCALE, number.scale()));
		return format.format(number);
	}

	private static boolean isChinese(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

}
