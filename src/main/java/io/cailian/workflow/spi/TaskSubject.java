package io.cailian.workflow.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.StepUp;
import io.cailian.identity.UserId;

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

	/** People who may not decide on it, beside the person who asked for the decision. */
	Set<UserId> barredFromDeciding(UUID id);

}
