package io.cailian.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.kernel.Money;

/**
 * Who has to agree to a document, and in which order: the steps of one stage wait at the
 * same time, and a stage begins when all steps of the one before have agreed.
 *
 * @param rules the version of the approval rules the chain follows; empty for the
 * standing chain of a type of document that has no rules
 * @param steps by their stages
 * @param amount what the limits of people have to cover, in the company's own currency:
 * that of the whole purchase the document is a part of; empty if nobody knows. The
 * standing chain has none, there the document's own amount counts
 * @param parts the other documents of that purchase, the oldest first
 */
public record ApprovalChain(Optional<UUID> rules, List<ChainStep> steps, Optional<Money> amount, List<Subject> parts) {

	public ApprovalChain {
		List<ChainStep> ordered = new ArrayList<>(steps);
		ordered.sort(Comparator.comparingInt(ChainStep::stage));
		steps = List.copyOf(ordered);
		parts = List.copyOf(parts);
		if (steps.isEmpty()) {
			throw new IllegalArgumentException("an approval without anybody to ask is none");
		}
	}

	/** A chain that no rules asked for. */
	public static ApprovalChain standing(List<ChainStep> steps) {
		return new ApprovalChain(Optional.empty(), steps, Optional.empty(), List.of());
	}

	/** The standing chain of one step. */
	public static ApprovalChain of(ChainStep only) {
		return standing(List.of(only));
	}

}
