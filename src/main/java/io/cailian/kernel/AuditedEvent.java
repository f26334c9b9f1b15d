package io.cailian.kernel;

import java.util.Map;
import java.util.UUID;

/**
 * A fact that belongs in the audit trail. Modules publish it with Spring's event
 * publisher inside the transaction that makes it true; the trail records it in that same
 * transaction. Facts never hold secrets or sealed values.
 */
public interface AuditedEvent {

	/** What happened, as a stable past-tense word such as {@code RFQ_PUBLISHED}. */
	String action();

	/** The kind of document it happened to, such as {@code RFQ}. */
	String subjectType();

	UUID subjectId();

	/** Names and values a reader of the trail needs, without secrets. */
	Map<String, String> facts();

}
