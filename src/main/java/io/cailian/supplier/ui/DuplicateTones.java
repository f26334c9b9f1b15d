package io.cailian.supplier.ui;

import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.cailian.matching.Resemblance;
import io.cailian.supplier.DuplicatePair;
import io.cailian.uikit.Tone;

/**
 * How resemblances look and sound.
 */
final class DuplicateTones {

	private DuplicateTones() {
	}

	static Tone of(DuplicatePair pair) {
		return switch (pair.resemblance().strength()) {
			case CERTAIN -> Tone.DANGER;
			case LIKELY -> Tone.WARNING;
			case POSSIBLE -> Tone.INFO;
			case BRANCH -> Tone.NEUTRAL;
		};
	}

	/** The reasons in words, those that speak for one company first. */
	static String reasons(Resemblance resemblance, BiFunction<String, Object[], String> translation) {
		return resemblance.features()
			.stream()
			.sorted((one, other) -> Boolean.compare(other.speaksFor(), one.speaksFor()))
			.map((feature) -> translation.apply(feature.messageKey(), feature.args().toArray()))
			.collect(Collectors.joining(" · "));
	}

}
