package io.cailian.sourcing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.RuleViolation;

/**
 * Which bid the buyer wants to give each line to, and why. The id comes from whoever
 * proposes, so that sending the same proposal again changes nothing.
 *
 * @param readWarnings what the approval rules warn of and the buyer has read
 */
public record AwardProposal(AwardId id, RfqId rfq, List<Choice> choices, String justification,
		List<String> readWarnings) {

	public static final int MAX_JUSTIFICATION = 2000;

	public AwardProposal {
		choices = List.copyOf(choices);
		readWarnings = List.copyOf(readWarnings);
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

	/** A proposal whose buyer was not warned of anything. */
	public AwardProposal(AwardId id, RfqId rfq, List<Choice> choices, String justification) {
		this(id, rfq, choices, justification, List.of());
	}

	public AwardProposal havingRead(List<String> warnings) {
		return new AwardProposal(this.id, this.rfq, this.choices, this.justification, warnings);
	}

	/** A whole line for one bid. */
	public record Choice(UUID line, BidId bid) {

	}

}
