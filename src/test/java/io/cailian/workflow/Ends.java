package io.cailian.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.event.EventListener;

/**
 * Which approvals ended, and whether all agreed.
 */
class Ends {

	private final Map<Subject, List<Boolean>> ends = new ConcurrentHashMap<>();

	@EventListener
	void on(ApprovalEnded event) {
		this.ends.computeIfAbsent(event.subject(), (subject) -> new CopyOnWriteArrayList<>()).add(event.approved());
	}

	List<Boolean> of(Subject subject) {
		return this.ends.getOrDefault(subject, List.of());
	}

}
