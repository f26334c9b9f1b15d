package io.cailian.uikit;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds what people call a document that another module mentions. Says no more than its
 * number and address: whoever follows that needs the right to its screen.
 */
@Component
public class MentionedDocuments {

	private final ObjectProvider<DocumentSource> sources;

	MentionedDocuments(ObjectProvider<DocumentSource> sources) {
		this.sources = sources;
	}

	/** A document by its kind and its id or number. */
	public Optional<NamedDocument> find(String type, String key) {
		return this.sources.stream().flatMap((source) -> source.find(type, key).stream()).findFirst();
	}

	/** A document by a reference such as {@code RFQ:RFQ-2026-000001}. */
	public Optional<NamedDocument> find(String reference) {
		int colon = reference.indexOf(':');
		return (colon < 0) ? Optional.empty() : find(reference.substring(0, colon), reference.substring(colon + 1));
	}

}
