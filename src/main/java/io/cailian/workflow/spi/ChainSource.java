package io.cailian.workflow.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.ApprovalChain;
import io.cailian.workflow.Subject;

/**
 * Knows the approval rules of the company. Implemented once, by the module in which
 * business people keep them; asked in the transaction that begins an approval.
 */
public interface ChainSource {

	/**
	 * The chain the rules ask for; empty if no rules are in force for this type of
	 * document, which then follows its standing chain.
	 * @throws RuleViolation if the rules keep the document from being handed in, or if
	 * somebody whom they ask for cannot be found
	 */
	Optional<ApprovalChain> chainFor(Subject subject, UserId requestedBy);

	/**
	 * Whether the rules ask anybody about a document that is handed in now and needs no
	 * approval without them; false if no rules are in force for its type.
	 * @throws RuleViolation if the rules keep the document from being handed in
	 */
	boolean isSomebodyAsked(Subject subject, UserId requestedBy);

	/**
	 * What whoever hands the document in should read first, in the order of the rules.
	 * Nothing is recorded by asking.
	 */
	List<String> warnings(Subject subject, UserId requestedBy);

	/** The number of a version of the rules; empty if it is gone. */
	default Optional<Integer> numberOf(UUID rules) {
		return Optional.empty();
	}

	/**
	 * Asked whenever somebody is about to agree.
	 * @throws RuleViolation if the rules in force keep the document, as it is now, from
	 * being approved
	 */
	void requireApprovable(Subject subject);

}
