package io.cailian.workflow;

import java.util.List;

/**
 * Where the inbox and the engine do not tell the same, by the ids of tasks.
 *
 * @param missing tasks of the engine that the inbox does not list
 * @param leftOver lines of the inbox whose task is gone
 */
public record InboxDrift(List<String> missing, List<String> leftOver) {

	public InboxDrift {
		missing = List.copyOf(missing);
		leftOver = List.copyOf(leftOver);
	}

	public boolean isNone() {
		return this.missing.isEmpty() && this.leftOver.isEmpty();
	}

}
