package io.cailian.workflow;

import java.util.List;

/**
 * Where the inbox does not tell the same as the engine and the approvals, by the ids of
 * tasks.
 *
 * @param missing tasks of the engine that the inbox does not list
 * @param leftOver lines of the inbox whose task is gone
 * @param astray lines that ask others, lie in other hands or are of another worth than
 * the approval says
 */
public record InboxDrift(List<String> missing, List<String> leftOver, List<String> astray) {

	/** Nothing that differs. */
	public static final InboxDrift NONE = new InboxDrift(List.of(), List.of(), List.of());

	public InboxDrift {
		missing = List.copyOf(missing);
		leftOver = List.copyOf(leftOver);
		astray = List.copyOf(astray);
	}

	public boolean isNone() {
		return this.missing.isEmpty() && this.leftOver.isEmpty() && this.astray.isEmpty();
	}

}
