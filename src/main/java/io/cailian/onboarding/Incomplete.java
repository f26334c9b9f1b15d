package io.cailian.onboarding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.cailian.kernel.RuleViolation;

/**
 * Answers or documents are missing or wrong. It reads as the first of them, and knows
 * each with its place.
 */
public class Incomplete extends RuleViolation {

	private final transient Map<Place, RuleViolation> problems;

	Incomplete(Map<Place, RuleViolation> problems) {
		super(first(problems).messageKey(), first(problems).args().toArray());
		this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
	}

	public Map<Place, RuleViolation> problems() {
		return this.problems;
	}

	private static RuleViolation first(Map<Place, RuleViolation> problems) {
		return problems.values().iterator().next();
	}

	/**
	 * Where something is missing or wrong.
	 *
	 * @param name key of a question, or kind of a document
	 * @param part which date of a document; empty for the document itself and for answers
	 */
	public record Place(boolean ofAnswer, String name, String part) {

		static Place answer(String key) {
			return new Place(true, key, "");
		}

		static Place document(String type, String part) {
			return new Place(false, type, part);
		}

	}

}
