package io.cailian.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.workflow.spi.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the signed-in person's decision. Everybody sees the tasks of the roles
 * they hold, administrators see all; seeing is not yet deciding.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Inbox {

	private static final List<String> DECIDING = List.of(Roles.APPROVER, Roles.PURCHASING_MANAGER, Roles.FINANCE,
			Roles.LEGAL, Roles.ADMIN);

	private final InboxTasks tasks;

	private final TaskSubjects subjects;

	private final Decisions decisions;

	private final ProcessModels models;

	private final CurrentUser currentUser;

	Inbox(InboxTasks tasks, TaskSubjects subjects, Decisions decisions, ProcessModels models, CurrentUser currentUser) {
		this.tasks = tasks;
		this.subjects = subjects;
		this.decisions = decisions;
		this.models = models;
		this.currentUser = currentUser;
	}

	/** The tasks that wait longest, those the person may not decide on included. */
	public List<InboxEntry> mine(InboxFilter filter, int limit) {
		List<InboxTask> found = this.tasks.waiting(visibleRoles(), filter.process(), filter.pattern(), Limit.of(limit));
		Set<String> barring = found.isEmpty() ? Set.of()
				: this.tasks.barring(found.stream().map(InboxTask::id).toList(), this.currentUser.id().value());
		return found.stream().map((task) -> task.entry(hindrance(task, barring.contains(task.id())))).toList();
	}

	public long count(InboxFilter filter) {
		return this.tasks.count(visibleRoles(), filter.process(), filter.pattern());
	}

	/** The kinds of tasks there can be, as process ids of the BPMN files. */
	public List<String> kinds() {
		return this.models.decidedByPeople();
	}

	/** The roles the person holds whose tasks come in here. */
	public List<String> roles() {
		return DECIDING.stream().filter(this.currentUser::has).toList();
	}

	/** How many tasks the person may decide on now. */
	public long openCount() {
		UserId me = this.currentUser.id();
		return this.tasks.countOpenTo(this.currentUser.roles(), me, me.value());
	}

	/**
	 * A task with all that belongs to it; empty if it no longer waits or is not theirs.
	 */
	public Optional<InboxDetails> open(String taskId, Locale locale) {
		return this.tasks.findById(taskId)
			.filter((task) -> visibleRoles().contains(task.role()))
			.map((task) -> details(task, locale));
	}

	private InboxDetails details(InboxTask task, Locale locale) {
		Subject subject = task.subject();
		TaskSubject about = this.subjects.of(subject);
		boolean barred = this.subjects.barred(subject).contains(this.currentUser.id());
		return new InboxDetails(task.entry(hindrance(task, barred)), about.facts(subject.id(), locale),
				about.documents(subject.id(), locale), about.route(subject.id()), this.decisions.history(subject),
				this.models.outcomesOf(task.id()));
	}

	private @Nullable Hindrance hindrance(InboxTask task, boolean barred) {
		if (task.requestedBy().equals(this.currentUser.id())) {
			return Hindrance.OWN_REQUEST;
		}
		if (barred) {
			return Hindrance.BARRED;
		}
		return this.currentUser.has(task.role()) ? null : Hindrance.OTHER_ROLE;
	}

	private Collection<String> visibleRoles() {
		return this.currentUser.has(Roles.ADMIN) ? Roles.ALL : this.currentUser.roles();
	}

}
