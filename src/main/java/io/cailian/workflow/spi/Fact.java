package io.cailian.workflow.spi;

/**
 * One line of what a decider must know, already in the reader's language.
 *
 * @param route of the record the value names, or empty
 */
public record Fact(String label, String value, String route) {

	public Fact(String label, String value) {
		this(label, value, "");
	}

}
