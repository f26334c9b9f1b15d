package io.cailian.audit.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.audit.AuditEntry;
import io.cailian.identity.NamedPeople;
import io.cailian.uikit.NamedDocument;

/**
 * An entry of the trail, who made it by name, and what people call the document it is
 * about.
 */
record RecordedEntry(AuditEntry entry, NamedPeople people, Optional<NamedDocument> document) {

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	/** The name with the account behind it. */
	String actor(Locale locale) {
		String id = this.entry.actor().value();
		String name = this.people.nameOf(this.entry.actor(), locale);
		return name.equals(id) ? name : name + " (" + id + ")";
	}

	/** The kind of document and its number, or its id where nobody knows a number. */
	String subject(FactWords words, Locale locale) {
		String type = words.subjectType(this.entry.subjectType(), locale);
		return this.document.map((known) -> type + " " + known.number())
			.orElseGet(() -> hasDocument() ? type + " " + this.entry.subjectId() : type);
	}

	String path() {
		return this.document.map(NamedDocument::path).orElse("");
	}

	boolean hasDocument() {
		return !this.entry.subjectId().equals(NO_DOCUMENT);
	}

}
