package io.cailian.catalog;

import java.util.List;
import java.util.Map;

import io.cailian.kernel.RuleViolation;

/**
 * What becomes of the values of an item: what is stored, what is wrong by the code of
 * each attribute, and which attributes have a value.
 */
public record CheckedValues(Map<String, String> stored, Map<String, RuleViolation> problems,
		List<AttributeDetails> given) {

	public CheckedValues {
		stored = Map.copyOf(stored);
		problems = Map.copyOf(problems);
		given = List.copyOf(given);
	}

}
