package io.cailian.approval.ui;

import io.cailian.approval.RuleStatus;
import io.cailian.uikit.Tone;

/**
 * How each status of a version of the rules is said and coloured.
 */
final class RuleTones {

	private RuleTones() {
	}

	static Tone of(RuleStatus status) {
		return switch (status) {
			case DRAFT -> Tone.INFO;
			case PROPOSED -> Tone.WARNING;
			case APPROVED -> Tone.SUCCESS;
			case DISCARDED -> Tone.NEUTRAL;
		};
	}

	static String key(RuleStatus status) {
		return "approval.RuleStatus." + status;
	}

}
