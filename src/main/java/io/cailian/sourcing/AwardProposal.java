package io.cailian.sourcing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.RuleViolation;

/**
 * Which bid the buyer wants to give each line to, and why. The id comes from whoever
 * proposes, so that sending the same proposal again changes nothing.
 */
public record AwardProposal(AwardId id, RfqId rfq, List<Choice> choices, String justification) {

	public static final int MAX_JUSTIFICATION = 2000;

	public AwardProposal {
		choices = List.copyOf(choices);
		justification = justification.strip();
		if (choices.isEmpty()) {
			throw new RuleViolation("sourcing.Award.nothingChosen");
		}
		if (justification.length() > MAX_JUSTIFICATION) {
			throw new RuleViolation("sourcing.Award.justificationTooLong", MAX_JUSTIFICATION);
		}
		Set<UUID> lines = new HashSet<>();
		if (!choices.stream().allMatch((choice) -> lines.add(choice.line()))) {
			throw new RuleViolation("sourcing.Award.lineTwice");
		}
	}

	/** A whole line for one bid. */
	public record Choice(UUID line, BidId bid) {

	}

}
