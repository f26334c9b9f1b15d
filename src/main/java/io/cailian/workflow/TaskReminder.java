package io.cailian.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;

/**
 * A task is half-way to its due date, or past it, and nobody has decided. It is told once
 * for each of the two, in the transaction that keeps that it was.
 *
 * @param people who may decide by name, or have it in hand
 * @param role whose holders may decide, if it is asked of a role and nobody has it in
 * hand
 */
public record TaskReminder(String taskId, Subject subject, String process, Deadline passed, Instant dueAt,
		Set<UserId> people, Optional<String> role) {

	public TaskReminder {
		people = Set.copyOf(people);
	}

}
