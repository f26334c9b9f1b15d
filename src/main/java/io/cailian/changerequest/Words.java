package io.cailian.changerequest;

import io.cailian.kernel.RuleViolation;

/**
 * The words people owe for what they ask and note.
 */
final class Words {

	static final int MAX_LENGTH = 2000;

	private Words() {
	}

	static String required(String text) {
		String words = optional(text);
		if (words.isEmpty()) {
			throw new RuleViolation("changerequest.reasonMissing");
		}
		return words;
	}

	static String optional(String text) {
		String words = text.strip();
		if (words.length() > MAX_LENGTH) {
			throw new RuleViolation("changerequest.reasonTooLong", MAX_LENGTH);
		}
		return words;
	}

}
