package io.cailian.onboarding.ui;

import io.cailian.onboarding.ApplicationStatus;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Tone;

/**
 * How each status of an application is said and coloured.
 */
final class StatusTones {

	private StatusTones() {
	}

	static Tone of(ApplicationStatus status) {
		return switch (status) {
			case SUBMITTED -> Tone.INFO;
			case INFORMATION_REQUESTED -> Tone.WARNING;
			case APPROVED -> Tone.SUCCESS;
			case REJECTED -> Tone.DANGER;
			case WITHDRAWN -> Tone.NEUTRAL;
		};
	}

	static String key(ApplicationStatus status) {
		return "onboarding.ApplicationStatus." + status;
	}

	static StatusBadge badge(ApplicationStatus status) {
		return new StatusBadge(of(status), key(status));
	}

}
