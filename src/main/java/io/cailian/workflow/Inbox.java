package io.cailian.workflow;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.workflow.spi.TaskSubject;
import org.springframework.security.access.AccessDeniedException;
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

	private final InboxTasks tasks;

	private final InboxSearch search;

	private final ApprovalDecisions decided;

	private final TaskSubjects subjects;

	private final Decisions decisions;

	private final ProcessModels models;

	private final TaskQuestions questions;

	private final TaskRights rights;

	private final CurrentUser currentUser;

	private final Clock clock;

	Inbox(InboxTasks tasks, InboxSearch search, ApprovalDecisions decided, TaskSubjects subjects, Decisions decisions,
			ProcessModels models, TaskQuestions questions, TaskRights rights, CurrentUser currentUser, Clock clock) {
		this.tasks = tasks;
		this.search = search;
		this.decided = decided;
		this.subjects = subjects;
		this.decisions = decisions;
		this.models = models;
		this.questions = questions;
		this.rights = rights;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * The tasks of a part that wait longest, those the person may not decide on included,
	 * or their newest decisions.
	 * @throws AccessDeniedException if everybody's tasks are wanted by somebody who is no
	 * administrator
	 */
	public List<InboxEntry> mine(InboxFilter filter, int limit) {
		requireOffered(filter.part());
		Set<UserId> me = this.rights.me();
		if (filter.part() == InboxPart.DONE) {
			return this.search.decisions(filter, me, limit).stream().map(this::entry).toList();
		}
		List<InboxTask> found = this.search.tasks(filter, me, limit);
		Set<String> barring = found.isEmpty() ? Set.of()
				: this.tasks.barring(found.stream().map(InboxTask::id).toList(), names(me));
		Map<String, QuestionState> asked = asked(found);
		return found.stream()
			.map((task) -> task.entry(this.rights.hindrance(task, me, barring.contains(task.id())),
					asked.get(task.id())))
			.toList();
	}

	/** How it stands with what was asked about the tasks; nothing for most of them. */
	private Map<String, QuestionState> asked(List<InboxTask> tasks) {
		if (tasks.isEmpty()) {
			return Map.of();
		}
		return this.questions.aboutAny(tasks.stream().map(InboxTask::id).toList())
			.stream()
			.collect(Collectors.toMap(TaskQuestion::taskId,
					(question) -> question.isAnswered() ? QuestionState.ANSWERED : QuestionState.AWAITS_ANSWER,
					(one, other) -> (one == other) ? one : QuestionState.AWAITS_ANSWER));
	}

	public long count(InboxFilter filter) {
		requireOffered(filter.part());
		return this.search.count(filter, this.rights.me());
	}

	/** The parts the person can look at, in the order they are offered. */
	public List<InboxPart> parts() {
		return Stream.of(InboxPart.values()).filter(this::isOffered).toList();
	}

	/** How much there is in each part, as it is without a filter. */
	public Map<InboxPart, Long> counts() {
		Set<UserId> me = this.rights.me();
		List<InboxPart> parts = parts();
		Map<InboxPath, Long> found = this.search
			.counts(parts.stream().flatMap((part) -> part.paths().stream()).toList(), me);
		Map<InboxPart, Long> counts = new EnumMap<>(InboxPart.class);
		parts.forEach((part) -> counts.put(part, (part == InboxPart.DONE) ? this.search.count(InboxFilter.of(part), me)
				: part.paths().stream().mapToLong((path) -> found.getOrDefault(path, 0L)).sum()));
		return counts;
	}

	private boolean isOffered(InboxPart part) {
		return part != InboxPart.EVERYTHING || this.rights.seesEverything();
	}

	private void requireOffered(InboxPart part) {
		if (!isOffered(part)) {
			throw new AccessDeniedException("everybody's tasks are for administrators");
		}
	}

	private InboxEntry entry(ApprovalDecision decision) {
		if (decision.isNamed()) {
			return decision.entry();
		}
		Subject subject = decision.decision().subject();
		TaskSubject about = this.subjects.of(subject);
		return decision.entry(about.summary(subject.id(), Locale.SIMPLIFIED_CHINESE),
				about.summary(subject.id(), Locale.ENGLISH));
	}

	/** The kinds of tasks there can be, as process ids of the BPMN files. */
	public List<String> kinds() {
		return this.models.decidedByPeople();
	}

	/** The roles the person holds whose tasks come in here. */
	public List<String> roles() {
		return Stream.concat(Roles.DECIDING.stream(), Stream.of(Roles.ADMIN)).filter(this.currentUser::has).toList();
	}

	/** How many tasks the person may decide on now. */
	public long openCount() {
		Set<UserId> me = this.rights.me();
		return this.tasks.countOpenTo(this.currentUser.roles(), me, names(me), this.clock.instant());
	}

	/**
	 * A task with all that belongs to it, whether it waits or the person has decided on
	 * it; empty if neither or if it is not theirs.
	 */
	public Optional<InboxDetails> open(String taskId, Locale locale) {
		return this.tasks.findById(taskId)
			.filter(this.rights::sees)
			.map((task) -> details(task, locale))
			.or(() -> decided(taskId).map((decision) -> details(decision, locale)));
	}

	/** Whether a task waits that the person may see. */
	public boolean waits(String taskId) {
		return this.tasks.findById(taskId).filter(this.rights::sees).isPresent();
	}

	private Optional<ApprovalDecision> decided(String taskId) {
		return this.decided.findByTaskId(taskId)
			.filter((decision) -> this.currentUser.isStaff() && decision.isBy(this.rights.me()));
	}

	private InboxDetails details(ApprovalDecision decision, Locale locale) {
		Subject subject = decision.decision().subject();
		TaskSubject about = this.subjects.of(subject);
		return new InboxDetails(entry(decision), about.facts(subject.id(), locale),
				about.documents(subject.id(), locale), about.route(subject.id()), this.decisions.history(subject),
				List.of());
	}

	private InboxDetails details(InboxTask task, Locale locale) {
		Subject subject = task.subject();
		TaskSubject about = this.subjects.of(subject);
		Set<UserId> me = this.rights.me();
		boolean barred = this.subjects.barred(subject).stream().anyMatch(me::contains);
		return new InboxDetails(
				task.entry(this.rights.hindrance(task, me, barred), asked(List.of(task)).get(task.id())),
				about.facts(subject.id(), locale), about.documents(subject.id(), locale), about.route(subject.id()),
				this.decisions.history(subject), this.models.outcomesOf(task));
	}

	private static List<String> names(Set<UserId> me) {
		return me.stream().map(UserId::value).toList();
	}

}
