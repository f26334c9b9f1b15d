package io.cailian.workflow;

/**
 * Something a person does to a document that the separation of duties counts, such as
 * {@code PUBLISHED} on an RFQ.
 */
public record Deed(Subject document, String name) {

	/** Somebody asked for a decision on the document; every approval begins with it. */
	public static final String REQUESTED = "REQUESTED";

	/** Somebody decided on the document in the inbox. */
	public static final String DECIDED = "DECIDED";

	private static final int MAX_LENGTH = 60;

	public Deed {
		if (name.isBlank() || name.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("a deed must have 1 to 60 characters");
		}
	}

}
