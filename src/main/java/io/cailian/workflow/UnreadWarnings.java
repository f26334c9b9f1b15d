package io.cailian.workflow;

import java.util.List;

import io.cailian.kernel.RuleViolation;

/**
 * The approval rules warn whoever hands a document in, and the person has not read it
 * yet. Nothing was handed in; doing so again with the texts read goes through.
 */
public class UnreadWarnings extends RuleViolation {

	private final transient List<String> texts;

	UnreadWarnings(List<String> texts) {
		super("workflow.unreadWarnings", String.join("; ", texts));
		this.texts = List.copyOf(texts);
	}

	/**
	 * All warnings of the document in the order of the rules, those read before included.
	 */
	@Override
	public List<String> texts() {
		return this.texts;
	}

}
