package io.cailian.workflow;

import java.time.Duration;
import java.util.List;

/**
 * One question to one group of people. Every seat is one vote: of a committee each member
 * has a seat of their own, of several who may stand in for each other all share one.
 *
 * @param stage the place in the chain, counted from one; steps of one stage run alongside
 * @param name what readers of the chain call the step, such as the post that decides
 * @param needed how many seats have to agree
 * @param withinLimit whether only somebody may agree whose approval limit covers the
 * document
 * @param due working time until it should be decided, in days of 24 hours each of which
 * stands for one working day
 * @param origin why the step is in the chain, for people to read, such as the number of
 * the rule's row; empty if it goes without saying
 */
public record ChainStep(int stage, StepName name, List<Seat> seats, int needed, boolean withinLimit, Duration due,
		String origin) {

	/** Two working days. */
	public static final Duration USUAL_TIME = Duration.ofDays(2);

	private static final int MAX_ORIGIN = 200;

	public ChainStep {
		seats = List.copyOf(seats);
		if (stage < 1 || needed < 1 || needed > seats.size() || due.isNegative() || due.isZero()
				|| origin.length() > MAX_ORIGIN) {
			throw new IllegalArgumentException("no step can be decided like this: stage " + stage + ", " + needed
					+ " of " + seats.size() + ", due in " + due);
		}
	}

	/** Somebody of a role decides, within a time. */
	public static ChainStep ofRole(int stage, StepName name, String role, Duration due) {
		return new ChainStep(stage, name, List.of(Seat.ofRole(role)), 1, false, due, "");
	}

}
