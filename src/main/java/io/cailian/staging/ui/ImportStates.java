package io.cailian.staging.ui;

import io.cailian.staging.ImportState;
import io.cailian.staging.RowState;
import io.cailian.uikit.Tone;

/**
 * How states look.
 */
final class ImportStates {

	private ImportStates() {
	}

	static Tone tone(ImportState state) {
		return switch (state) {
			case READING, RUNNING -> Tone.INFO;
			case STAGED -> Tone.WARNING;
			case DONE -> Tone.SUCCESS;
			case CANCELLED -> Tone.NEUTRAL;
			case FAILED -> Tone.DANGER;
		};
	}

	static Tone tone(RowState state) {
		return switch (state) {
			case VALID, ACCEPTED, CREATED, UPDATED -> Tone.SUCCESS;
			case MARKED -> Tone.WARNING;
			case INVALID, FAILED -> Tone.DANGER;
			case UNCHANGED, SKIPPED -> Tone.NEUTRAL;
		};
	}

	static String key(ImportState state) {
		return "staging.ImportState." + state;
	}

	static String key(RowState state) {
		return "staging.RowState." + state;
	}

}
