package io.cailian.changerequest.ui;

import io.cailian.changerequest.ChangeStage;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Tone;

/**
 * How each stage of a change request is said and coloured.
 */
final class StageTones {

	private StageTones() {
	}

	static Tone of(ChangeStage stage) {
		return switch (stage) {
			case WAITING -> Tone.INFO;
			case IN_FORCE -> Tone.SUCCESS;
			case REFUSED -> Tone.DANGER;
			case RETURNED -> Tone.WARNING;
			case WITHDRAWN -> Tone.NEUTRAL;
		};
	}

	static StatusBadge badge(ChangeStage stage) {
		return new StatusBadge(of(stage), stage.labelKey());
	}

}
