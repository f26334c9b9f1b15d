package io.cailian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;

/**
 * One approval as readers of the document see it: the whole chain with every vote, given
 * or awaited.
 *
 * @param requesterName who asked, where that person has no account
 * @param rules the number of the version of the rules it follows
 * @param together what the whole purchase was judged to be worth, where others are parts
 * of it
 * @param parts those others
 */
public record ApprovalCourse(CaseState state, UserId requestedBy, Optional<String> requesterName, Instant openedAt,
		Optional<Instant> closedAt, Optional<Integer> rules, Optional<Money> together, List<Part> parts,
		List<Step> steps) {

	public ApprovalCourse {
		parts = List.copyOf(parts);
		steps = List.copyOf(steps);
	}

	/** Another document of the same purchase, and where it is shown. */
	public record Part(String number, String route) {

	}

	/**
	 * A step of the chain.
	 *
	 * @param needed how many votes it takes
	 * @param origin why it is in the chain, or empty
	 */
	public record Step(int stage, StepName name, int needed, String origin, List<Vote> votes) {

		public Step {
			votes = List.copyOf(votes);
		}

		/** Whether somebody is asked now. */
		public boolean isPresent() {
			return this.votes.stream().anyMatch((vote) -> vote.state() == SeatState.OPEN);
		}

	}

	/**
	 * One vote.
	 *
	 * @param role whose holders may give it; empty if people are named
	 * @param people who may give it
	 * @param holder who has it in hand
	 * @param onBehalfOf for whom the holder acts or the decider acted
	 * @param since since when it has been awaited
	 * @param due until when it should be given
	 * @param comment what the decider wrote
	 * @param escalations the managers who are asked besides, because it is late
	 * @param questions what was asked before deciding
	 */
	public record Vote(SeatState state, Optional<String> role, Set<UserId> people, Optional<UserId> holder,
			Optional<UserId> onBehalfOf, Optional<Instant> since, Optional<Instant> due, Optional<UserId> decidedBy,
			Optional<Instant> decidedAt, Optional<String> comment, List<Escalation> escalations,
			List<QuestionDetails> questions) {

		public Vote {
			escalations = List.copyOf(escalations);
			questions = List.copyOf(questions);
		}

	}

	/** A manager was asked because a vote was late. */
	public record Escalation(UserId to, Instant at) {

	}

}
