package io.cailian.workflow;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * The document a process is about: its kind, such as {@code SUPPLIER}, and its id.
 */
@Embeddable
public record Subject(String type, UUID id) {

	private static final int MAX_TYPE_LENGTH = 40;

	public Subject {
		if (type.isBlank() || type.length() > MAX_TYPE_LENGTH) {
			throw new IllegalArgumentException("subject type must have 1 to 40 characters");
		}
	}

	/** One text that names the subject, used as the business key of its process. */
	public String key() {
		return this.type + ":" + this.id;
	}

}
