package io.cailian.questionnaire.ui;

import io.cailian.questionnaire.TemplateStatus;
import io.cailian.uikit.Tone;

/**
 * How each status of a template version is said and coloured.
 */
final class TemplateTones {

	private TemplateTones() {
	}

	static Tone of(TemplateStatus status) {
		return switch (status) {
			case DRAFT -> Tone.INFO;
			case ACTIVE -> Tone.SUCCESS;
			case RETIRED -> Tone.NEUTRAL;
		};
	}

	static String key(TemplateStatus status) {
		return "questionnaire.TemplateStatus." + status;
	}

}
