package io.cailian.workflow.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.StepUp;
import io.cailian.identity.UserId;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Deed;

/**
 * A kind of document that people decide on. The owning module implements it as a Spring
 * bean; summary and barred people are asked inside the transaction that makes the task,
 * the rest whenever somebody opens it.
 */
public interface TaskSubject {

	/** The {@code Subject} type this bean answers for, such as {@code SUPPLIER}. */
	String type();

	SubjectSummary summary(UUID id, Locale locale);

	List<Fact> facts(UUID id, Locale locale);

	List<SubjectDocument> documents(UUID id, Locale locale);

	/**
	 * Where the whole document is shown, as a path without a leading slash; empty if
	 * there is no such screen.
	 */
	String route(UUID id);

	/**
	 * What a decision on this kind of document needs a second factor for; empty if the
	 * first one will do.
	 */
	default Optional<StepUp.Purpose> stepUp() {
		return Optional.empty();
	}

	/**
	 * People who may not decide on it, beside the person who asked for the decision and
	 * whoever has a duty that must not be combined with this one.
	 */
	Set<UserId> barredFromDeciding(UUID id);

	/**
	 * What the decision is besides a decision on this document, if it is a deed on
	 * another: the approval of an award awards the RFQ.
	 */
	default Optional<Deed> decisionCountsAs(UUID id) {
		return Optional.empty();
	}

	/**
	 * Whose decision it is while no approval rules are in force for this type of
	 * document: that of anybody who holds this role.
	 */
	String standingRole(UUID id);

	/** What approval rules may ask about such documents, besides their amount. */
	default List<DocumentAttribute> attributes() {
		return List.of();
	}

	/** What approval rules get to know about a document. */
	default ApprovalFacts approvalFacts(UUID id) {
		return ApprovalFacts.NONE;
	}

	/**
	 * The last decision has been taken and the approval is over, in the transaction of
	 * that decision. Modules whose documents have a process of their own go on there.
	 */
	default void concluded(UUID id, Decision last) {
	}

}
