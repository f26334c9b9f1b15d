package io.cailian.uikit;

import java.util.Optional;

/**
 * Lets a module say what people call its documents, for screens that mention documents of
 * any module, such as the audit trail and the outbox. The module implements it as a
 * Spring bean.
 */
public interface DocumentSource {

	/**
	 * A document by its kind, such as {@code RFQ}, and its id or number; empty if this
	 * module knows no such document.
	 */
	Optional<NamedDocument> find(String type, String key);

}
