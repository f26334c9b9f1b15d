package io.cailian.workflow;

import io.cailian.kernel.LikePattern;

/**
 * What of the inbox somebody wants to see; empty words filter nothing.
 *
 * @param text words of a number, title or supplier name
 * @param process the kind of task, as the process id of the BPMN file
 */
public record InboxFilter(InboxPart part, String text, String process) {

	/** All that is to do. */
	public static final InboxFilter ALL = new InboxFilter("", "");

	/** What is to do, narrowed. */
	public InboxFilter(String text, String process) {
		this(InboxPart.TO_DO, text, process);
	}

	public static InboxFilter of(InboxPart part) {
		return new InboxFilter(part, "", "");
	}

	String pattern() {
		return LikePattern.containing(this.text);
	}

}
