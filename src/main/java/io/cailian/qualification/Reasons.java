package io.cailian.qualification;

import io.cailian.kernel.RuleViolation;

/**
 * The words somebody owes for what they propose.
 */
final class Reasons {

	static final int MAX_LENGTH = 2000;

	private Reasons() {
	}

	static String required(String text) {
		String reason = text.strip();
		if (reason.isEmpty()) {
			throw new RuleViolation("qualification.reasonMissing");
		}
		if (reason.length() > MAX_LENGTH) {
			throw new RuleViolation("qualification.reasonTooLong", MAX_LENGTH);
		}
		return reason;
	}

}
