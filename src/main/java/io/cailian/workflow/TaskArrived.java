package io.cailian.workflow;

import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;

/**
 * A task came to people: it is new, or has been put into their hands. Told in the
 * transaction in which it comes.
 *
 * @param people who may decide by name, or have it in hand
 * @param role whose holders may decide, if nobody has it in hand
 */
public record TaskArrived(String taskId, Set<UserId> people, Optional<String> role) {

	public TaskArrived {
		people = Set.copyOf(people);
	}

	static TaskArrived of(InboxTask task) {
		return new TaskArrived(task.id(), task.holder().map(Set::of).orElseGet(task::people),
				task.holder().isPresent() ? Optional.empty() : task.role());
	}

}
