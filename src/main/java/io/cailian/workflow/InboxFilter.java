package io.cailian.workflow;

import io.cailian.kernel.LikePattern;

/**
 * What part of the inbox somebody wants to see; empty words filter nothing.
 *
 * @param text part of a number, title or supplier name
 * @param process the kind of task, as the process id of the BPMN file
 */
public record InboxFilter(String text, String process) {

	public static final InboxFilter ALL = new InboxFilter("", "");

	String pattern() {
		return LikePattern.containing(this.text);
	}

}
