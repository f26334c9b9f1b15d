package io.cailian.catalog;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.WholeText;
import org.jspecify.annotations.Nullable;

/**
 * What a value of an attribute must look like: its kind, for numbers the unit, the
 * decimals and the range, for choices the choices. Screens, programs, tables and the
 * service all ask it.
 *
 * @param lowest the least number allowed, itself included; nothing if there is no such
 * @param highest the greatest number allowed, itself included
 */
public record AttributeForm(AttributeKind kind, String unit, int decimals, @Nullable BigDecimal lowest,
		@Nullable BigDecimal highest, List<AttributeChoice> choices) {

	public static final int MAX_UNIT = 30;

	public static final int MAX_DECIMALS = Decimals.MAX_SCALE;

	public static final int MAX_CHOICES = 200;

	public static final int MAX_TEXT = 500;

	/**
	 * Digits before the point, so that every number of an item can be searched exactly.
	 */
	public static final int MAX_INTEGER_DIGITS = 12;

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");

	private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有");

	private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无");

	public AttributeForm {
		choices = List.copyOf(choices);
		unit = unit.strip();
		if (unit.length() > MAX_UNIT || !WholeText.isWhole(unit)) {
			throw new RuleViolation("catalog.AttributeForm.unit", MAX_UNIT);
		}
		if (decimals < 0 || decimals > MAX_DECIMALS) {
			throw new RuleViolation("catalog.AttributeForm.decimals", MAX_DECIMALS);
		}
		if (kind != AttributeKind.NUMBER && (decimals > 0 || lowest != null || highest != null || !unit.isEmpty())) {
			throw new RuleViolation("catalog.AttributeForm.numbersOnly");
		}
		lowest = limit(lowest, decimals);
		highest = limit(highest, decimals);
		if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
			throw new RuleViolation("catalog.AttributeForm.range");
		}
		if ((kind == AttributeKind.CHOICE) == choices.isEmpty()) {
			throw new RuleViolation("catalog.AttributeForm.choices");
		}
		if (choices.size() > MAX_CHOICES) {
			throw new RuleViolation("catalog.AttributeForm.tooManyChoices", MAX_CHOICES);
		}
		Set<String> words = new HashSet<>();
		for (AttributeChoice choice : choices) {
			Set<String> own = new HashSet<>(List.of(choice.code().toLowerCase(Locale.ROOT),
					choice.nameZh().toLowerCase(Locale.ROOT), choice.nameEn().toLowerCase(Locale.ROOT)));
			if (!own.stream().allMatch(words::add)) {
				throw new RuleViolation("catalog.AttributeForm.sameChoice", choice.code());
			}
		}
	}

	/** Values of a kind that needs nothing more said. */
	public static AttributeForm of(AttributeKind kind) {
		return new AttributeForm(kind, "", 0, null, null, List.of());
	}

	public static AttributeForm number(String unit, int decimals, @Nullable BigDecimal lowest,
			@Nullable BigDecimal highest) {
		return new AttributeForm(AttributeKind.NUMBER, unit, decimals, lowest, highest, List.of());
	}

	public static AttributeForm choice(AttributeChoice... choices) {
		return new AttributeForm(AttributeKind.CHOICE, "", 0, null, null, List.of(choices));
	}

	private static @Nullable BigDecimal limit(@Nullable BigDecimal number, int decimals) {
		if (number == null) {
			return null;
		}
		if (isTooLong(number) || number.stripTrailingZeros().scale() > decimals) {
			throw new RuleViolation("catalog.AttributeForm.limit", MAX_INTEGER_DIGITS, decimals);
		}
		return Decimals.stripped(number);
	}

	private static boolean isTooLong(BigDecimal number) {
		return number.signum() != 0 && (long) number.precision() - number.scale() > MAX_INTEGER_DIGITS;
	}

	/**
	 * The stored form of a value: plain numbers, codes of choices, {@code true} or
	 * {@code false}, days as {@code 2026-11-23}. Checking it again changes nothing.
	 * @throws RuleViolation if it is no such value
	 */
	public String check(String value) {
		String text = value.strip();
		return switch (this.kind) {
			case TEXT -> text(text);
			case NUMBER -> number(text);
			case CHOICE -> this.choices.stream()
				.filter((choice) -> choice.isMeant(text))
				.map(AttributeChoice::code)
				.findFirst()
				.orElseThrow(() -> new RuleViolation("catalog.AttributeValue.choice", shortened(text)));
			case YES_NO -> yesOrNo(text);
			case DATE -> day(text);
		};
	}

	private static String text(String text) {
		if (text.isEmpty() || text.length() > MAX_TEXT || !WholeText.isWhole(text)) {
			throw new RuleViolation("catalog.AttributeValue.text", MAX_TEXT);
		}
		return text;
	}

	private String number(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		if (!NUMBER.matcher(plain).matches()) {
			throw new RuleViolation("catalog.AttributeValue.number", shortened(text));
		}
		BigDecimal number = Decimals.stripped(new BigDecimal(plain));
		if (isTooLong(number)) {
			throw new RuleViolation("catalog.AttributeValue.tooLong", MAX_INTEGER_DIGITS);
		}
		if (number.scale() > this.decimals) {
			throw new RuleViolation("catalog.AttributeValue.decimals", this.decimals);
		}
		if (this.lowest != null && number.compareTo(this.lowest) < 0) {
			throw new RuleViolation("catalog.AttributeValue.tooLow", this.lowest.toPlainString(), this.unit);
		}
		if (this.highest != null && number.compareTo(this.highest) > 0) {
			throw new RuleViolation("catalog.AttributeValue.tooHigh", this.highest.toPlainString(), this.unit);
		}
		return number.toPlainString();
	}

	private static String yesOrNo(String text) {
		String word = text.toLowerCase(Locale.ROOT);
		if (YES.contains(word)) {
			return "true";
		}
		if (NO.contains(word)) {
			return "false";
		}
		throw new RuleViolation("catalog.AttributeValue.yesOrNo", shortened(text));
	}

	private static String day(String text) {
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.getYear() >= 1900 && day.getYear() <= 2999) {
				return day.toString();
			}
		}
		catch (DateTimeException notADay) {
			throw new RuleViolation("catalog.AttributeValue.day", shortened(text));
		}
		throw new RuleViolation("catalog.AttributeValue.day", shortened(text));
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= 40) ? text
				: text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
	}

	/**
	 * Whether values that were good by the other form still mean the same by this one.
	 */
	boolean continues(AttributeForm earlier) {
		return this.kind == earlier.kind && this.unit.equals(earlier.unit) && codes().containsAll(earlier.codes());
	}

	Set<String> codes() {
		return new HashSet<>(this.choices.stream().map(AttributeChoice::code).toList());
	}

}
