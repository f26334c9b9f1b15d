package io.cailian.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.cailian.rates.FixedRate;
import io.cailian.kernel.Money;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * Puts the figures of an award into words, the same in the task inbox and on the page of
 * the comparison.
 */
@Component
public class AwardFigures {

	private static final String KEY = "sourcing.AwardFigures.";

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Formats formats;

	private final ModuleTranslations texts;

	AwardFigures(Formats formats, ModuleTranslations texts) {
		this.formats = formats;
		this.texts = texts;
	}

	/**
	 * Lowest price and difference where the award is dearer, savings against baselines,
	 * and how far suspiciously low prices lie under the others.
	 */
	public List<Figure> of(AwardFindings findings, Locale locale) {
		List<Figure> figures = new ArrayList<>();
		if (!findings.isLowest()) {
			figures.add(new Figure(text("lowest", locale), this.formats.money(findings.lowest(), locale)));
			figures.add(new Figure(text("difference", locale), text("amountAndPercent", locale,
					this.formats.money(findings.difference(), locale), percent(findings.overLowest(), locale))));
		}
		findings.savings()
			.forEach(
					(saving) -> figures.add(
							new Figure(
									text("savings", locale,
											this.texts.getTranslation("sourcing.BaselineType." + saving.type(),
													locale)),
									text("amountAndPercent", locale, this.formats.money(saving.amount(), locale),
											percent(saving.rate(), locale)))));
		findings.abnormallyLow()
			.forEach((low) -> figures.add(new Figure(text("abnormallyLow", locale),
					text((low.line() == null) ? "lowTotal" : "lowLine", locale, low.supplierName(),
							percent(low.figures().underMean(), locale), percent(low.figures().underNext(), locale),
							(low.line() == null) ? "" : low.line().toString()))));
		return figures;
	}

	/** The amount of an awarded line; converted, with rate and day, if it was foreign. */
	public String amounts(Comparison comparison, AwardedLine line, Locale locale) {
		String amount = this.formats.money(line.amount(), locale);
		FixedRate rate = line.rate();
		if (rate == null || line.comparableAmount() == null) {
			return line.amount().currency().equals(comparison.rfq().currency()) ? amount
					: amount + " " + text("noRate", locale);
		}
		return amount + " " + converted(new Money(line.comparableAmount(), comparison.rfq().currency()), rate, locale);
	}

	/** An amount in the currency of the RFQ with the rate and the day it comes from. */
	public String converted(Money comparable, FixedRate rate, Locale locale) {
		return text("converted", locale, this.formats.money(comparable, locale),
				this.formats.number(rate.rate(), locale), this.formats.date(rate.date(), locale));
	}

	/** A fraction in per cent with one decimal, such as {@code 40.7 %}. */
	public static String percent(BigDecimal fraction, Locale locale) {
		return String.format(locale, "%.1f %%", fraction.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP));
	}

	private String text(String key, Locale locale, Object... args) {
		return this.texts.getTranslation(KEY + key, locale, args);
	}

	/** One figure with its name, both in the reader's language. */
	public record Figure(String label, String text) {

	}

}
