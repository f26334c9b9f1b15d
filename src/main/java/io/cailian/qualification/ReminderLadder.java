package io.cailian.qualification;

import java.util.List;
import java.util.Optional;

/**
 * How many days before the end people are reminded. Whoever was not reminded in time, as
 * when the portal stood still, gets one reminder and not several at once.
 */
final class ReminderLadder {

	static final List<Integer> STEPS = List.of(90, 60, 30, 7);

	private ReminderLadder() {
	}

	/** The step to stand on with that many days left; none before the first. */
	static Optional<Integer> step(long daysLeft) {
		return STEPS.stream().filter((step) -> daysLeft <= step).reduce((wider, narrower) -> narrower);
	}

	/** The steps that are passed with that many days left, the widest first. */
	static List<Integer> passed(long daysLeft) {
		return STEPS.stream().filter((step) -> daysLeft <= step).toList();
	}

}
