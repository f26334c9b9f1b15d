package io.cailian.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has to agree to a document, and in which order: the steps of one stage wait at the
 * same time, and a stage begins when all steps of the one before have agreed.
 *
 * @param rules the version of the approval rules the chain follows; empty for the
 * standing chain of a type of document that has no rules
 * @param steps by their stages
 */
public record ApprovalChain(Optional<UUID> rules, List<ChainStep> steps) {

	public ApprovalChain {
		List<ChainStep> ordered = new ArrayList<>(steps);
		ordered.sort(Comparator.comparingInt(ChainStep::stage));
		steps = List.copyOf(ordered);
		if (steps.isEmpty()) {
			throw new IllegalArgumentException("an approval without anybody to ask is none");
		}
	}

	/** The standing chain of one step. */
	public static ApprovalChain of(ChainStep only) {
		return new ApprovalChain(Optional.empty(), List.of(only));
	}

}
