package io.cailian.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.workflow.spi.TaskSubject;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the signed-in person's decision. Everybody sees the tasks of the roles
 * they hold and those they are named for; administrators see all. Seeing is not yet
 * deciding.
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

	private final TaskRights rights;

	private final CurrentUser currentUser;

	private final Clock clock;

	Inbox(InboxTasks tasks, TaskSubjects subjects, Decisions decisions, ProcessModels models, TaskRights rights,
			CurrentUser currentUser, Clock clock) {
		this.tasks = tasks;
		this.subjects = subjects;
		this.decisions = decisions;
		this.models = models;
		this.rights = rights;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** The tasks that wait longest, those the person may not decide on included. */
	public List<InboxEntry> mine(InboxFilter filter, int limit) {
		Set<UserId> me = this.rights.me();
		List<InboxTask> found = this.tasks.waiting(this.rights.seesEverything(), this.currentUser.roles(), me,
				names(me), filter.process(), filter.pattern(), Limit.of(limit));
		Set<String> barring = found.isEmpty() ? Set.of()
				: this.tasks.barring(found.stream().map(InboxTask::id).toList(), names(me));
		return found.stream()
			.map((task) -> task.entry(this.rights.hindrance(task, me, barring.contains(task.id()))))
			.toList();
	}

	public long count(InboxFilter filter) {
		Set<UserId> me = this.rights.me();
		return this.tasks.count(this.rights.seesEverything(), this.currentUser.roles(), me, names(me), filter.process(),
				filter.pattern());
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
		Set<UserId> me = this.rights.me();
		return this.tasks.countOpenTo(this.currentUser.roles(), me, names(me), this.clock.instant());
	}

	/**
	 * A task with all that belongs to it; empty if it no longer waits or is not theirs.
	 */
	public Optional<InboxDetails> open(String taskId, Locale locale) {
		return this.tasks.findById(taskId).filter(this.rights::sees).map((task) -> details(task, locale));
	}

	private InboxDetails details(InboxTask task, Locale locale) {
		Subject subject = task.subject();
		TaskSubject about = this.subjects.of(subject);
		Set<UserId> me = this.rights.me();
		boolean barred = this.subjects.barred(subject).stream().anyMatch(me::contains);
		return new InboxDetails(task.entry(this.rights.hindrance(task, me, barred)), about.facts(subject.id(), locale),
				about.documents(subject.id(), locale), about.route(subject.id()), this.decisions.history(subject),
				this.models.outcomesOf(task));
	}

	private static List<String> names(Set<UserId> me) {
		return me.stream().map(UserId::value).toList();
	}

}
