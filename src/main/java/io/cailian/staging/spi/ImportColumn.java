package io.cailian.staging.spi;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One column of a table.
 *
 * @param name its name in rows and in the API
 * @param labelKey key of its head; the same with {@code .help} explains it, with a dot
 * and a choice it names that choice
 * @param form gives a text its stored form or throws a
 * {@link io.cailian.kernel.RuleViolation}; asked for filled cells only
 */
public record ImportColumn(String name, String labelKey, Type type, boolean required, List<String> choices,
		UnaryOperator<String> form) {

	public ImportColumn {
		choices = List.copyOf(choices);
	}

	public static ImportColumn text(String name, String labelKey, boolean required, UnaryOperator<String> form) {
		return new ImportColumn(name, labelKey, Type.TEXT, required, List.of(), form);
	}

	public static ImportColumn choice(String name, String labelKey, boolean required, List<String> choices) {
		return new ImportColumn(name, labelKey, Type.CHOICE, required, choices, UnaryOperator.identity());
	}

	/**
	 * What cells of the column hold: in rows numbers are plain decimals, dates are
	 * written {@code 2026-11-22}, choices are one of the codes.
	 */
	public enum Type {

		TEXT, NUMBER, DATE, CHOICE

	}

}
