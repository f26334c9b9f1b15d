package io.cailian.qualification.ui;

import io.cailian.qualification.BlockStage;
import io.cailian.qualification.CertificateState;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.Stage;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Tone;

/**
 * How each state of a qualification, a certificate and a block is said and coloured.
 */
final class Tones {

	private Tones() {
	}

	static Tone of(QualificationStatus status) {
		return switch (status) {
			case CANDIDATE -> Tone.NEUTRAL;
			case QUALIFIED, PREFERRED -> Tone.SUCCESS;
			case RESTRICTED -> Tone.WARNING;
			case DISQUALIFIED -> Tone.DANGER;
		};
	}

	static String key(QualificationStatus status) {
		return "qualification.QualificationStatus." + status;
	}

	static StatusBadge badge(QualificationStatus status) {
		return new StatusBadge(of(status), key(status));
	}

	static Tone of(CertificateState state) {
		return switch (state) {
			case WAITING -> Tone.INFO;
			case VALID -> Tone.SUCCESS;
			case EXPIRING, RETURNED -> Tone.WARNING;
			case LAPSED, REVOKED, REFUSED -> Tone.DANGER;
			case RENEWED -> Tone.NEUTRAL;
		};
	}

	static String key(CertificateState state) {
		return "qualification.CertificateState." + state;
	}

	static Tone of(Stage stage) {
		return switch (stage) {
			case PROPOSED -> Tone.INFO;
			case APPROVED -> Tone.SUCCESS;
			case REFUSED -> Tone.DANGER;
			case RETURNED -> Tone.WARNING;
			case WITHDRAWN -> Tone.NEUTRAL;
		};
	}

	static String key(Stage stage) {
		return "qualification.Stage." + stage;
	}

	static Tone of(BlockStage stage) {
		return switch (stage) {
			case PROPOSED, LIFT_PROPOSED -> Tone.INFO;
			case IN_FORCE -> Tone.DANGER;
			case LIFTED, REFUSED -> Tone.NEUTRAL;
			case RETURNED -> Tone.WARNING;
		};
	}

	static String key(BlockStage stage) {
		return "qualification.BlockStage." + stage;
	}

}
