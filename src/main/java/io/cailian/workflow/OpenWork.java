package io.cailian.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.identity.UserId;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for somebody who is not there to ask, for letters that tell them. It asks
 * nobody for rights: whatever it answers goes to that person alone.
 */
@Component
@Transactional(readOnly = true)
public class OpenWork {

	private final InboxTasks tasks;

	private final Clock clock;

	OpenWork(InboxTasks tasks, Clock clock) {
		this.tasks = tasks;
		this.clock = clock;
	}

	/** A task that still waits. */
	public Optional<InboxEntry> find(String taskId) {
		return this.tasks.findById(taskId).map((task) -> task.entry(null, null));
	}

	/** Who may not decide on a task, whatever they hold: whoever asked, and others. */
	public Set<UserId> barred(String taskId) {
		return this.tasks.findById(taskId).map(InboxTask::barredPeople).orElse(Set.of());
	}

	/** How many tasks wait for a person who can decide on them. */
	public long count(Set<UserId> accounts, Set<String> roles) {
		return this.tasks.countOpenTo(roles, accounts, names(accounts), this.clock.instant());
	}

	/** The ones of them that are due first. */
	public List<InboxEntry> dueFirst(Set<UserId> accounts, Set<String> roles, int most) {
		return this.tasks.openTo(roles, accounts, names(accounts), this.clock.instant(), Limit.of(most))
			.stream()
			.map((task) -> task.entry(null, null))
			.toList();
	}

	private static Set<String> names(Set<UserId> accounts) {
		return accounts.stream().map(UserId::value).collect(Collectors.toSet());
	}

}
