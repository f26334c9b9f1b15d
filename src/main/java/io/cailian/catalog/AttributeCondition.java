package io.cailian.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute of the items looked for must be. Written in addresses as
 * {@code calorific:5000..6000}, {@code calorific:5000..}, {@code grade:A|B} or
 * {@code washed:true}.
 */
public sealed interface AttributeCondition {

	Pattern WRITTEN = Pattern.compile("([a-z][a-z0-9_]{0,29}):(.{1,1000})");

	Pattern RANGE = Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,4})?)?\\.\\.(-?\\d{1,12}(?:\\.\\d{1,4})?)?");

	String BETWEEN = ";";

	String code();

	/** The condition as it stands in an address. */
	String written();

	/** A choice among several, or yes or no. */
	record OneOf(String code, Set<String> values) implements AttributeCondition {

		public OneOf {
			values = new TreeSet<>(values);
		}

		@Override
		public String written() {
			return this.code + ":" + String.join("|", this.values);
		}

	}

	/** A number not below the one and not above the other, where they are said. */
	record Between(String code, @Nullable BigDecimal lowest,
			@Nullable BigDecimal highest) implements AttributeCondition {

		@Override
		public String written() {
			return this.code + ":" + Optional.ofNullable(this.lowest).map(BigDecimal::toPlainString).orElse("") + ".."
					+ Optional.ofNullable(this.highest).map(BigDecimal::toPlainString).orElse("");
		}

	}

	/**
	 * Reads one condition.
	 * @throws RuleViolation if it is none
	 */
	static AttributeCondition read(String text) {
		Matcher written = WRITTEN.matcher(text.strip());
		if (!written.matches()) {
			throw new RuleViolation("catalog.AttributeCondition.form", text);
		}
		Matcher range = RANGE.matcher(written.group(2));
		if (range.matches()) {
			return new Between(written.group(1), number(range.group(1)), number(range.group(2)));
		}
		return new OneOf(written.group(1),
				Arrays.stream(written.group(2).split("\\|")).map(String::strip).collect(Collectors.toSet()));
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return (text == null) ? null : new BigDecimal(text);
	}

	/** All conditions of a text, those that cannot be read left out. */
	static List<AttributeCondition> readAll(String text) {
		List<AttributeCondition> read = new ArrayList<>();
		for (String each : text.split(BETWEEN)) {
			try {
				if (!each.isBlank()) {
					read.add(read(each));
				}
			}
			catch (RuleViolation noCondition) {
				continue;
			}
		}
		return read;
	}

	static String write(List<AttributeCondition> conditions) {
		return conditions.stream().map(AttributeCondition::written).collect(Collectors.joining(BETWEEN));
	}

}
