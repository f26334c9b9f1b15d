package io.cailian.workflow;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks colleagues what somebody wants to know before deciding, and takes their answers.
 * The process does not stop for it. Whoever is asked may read the task while it waits.
 */
@Service
@PreAuthorize(ApprovalProgress.STAFF)
public class TaskQuestioning {

	/** How long a question or an answer can be. */
	public static final int MAX_LENGTH = 2000;

	private static final String RULE = "workflow.question.";

	private final InboxTasks tasks;

	private final TaskQuestions questions;

	private final ApprovalCases cases;

	private final ApprovalDecisions decisions;

	private final TaskSubjects subjects;

	private final TaskRights rights;

	private final People people;

	private final CurrentUser currentUser;

	private final InboxChanges changes;

	private final ApplicationEventPublisher events;

	private final RetriedTransaction transaction;

	private final Clock clock;

	TaskQuestioning(InboxTasks tasks, TaskQuestions questions, ApprovalCases cases, ApprovalDecisions decisions,
			TaskSubjects subjects, TaskRights rights, People people, CurrentUser currentUser, InboxChanges changes,
			ApplicationEventPublisher events, RetriedTransaction transaction, Clock clock) {
		this.tasks = tasks;
		this.questions = questions;
		this.cases = cases;
		this.decisions = decisions;
		this.subjects = subjects;
		this.rights = rights;
		this.people = people;
		this.currentUser = currentUser;
		this.changes = changes;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Asks a colleague about a task. Asking the same again before there is an answer
	 * changes nothing.
	 * @throws RuleViolation {@code workflow.question.*} if there are no words, or that
	 * person cannot be asked
	 * @throws AccessDeniedException if others are to decide
	 */
	public QuestionDetails ask(String taskId, UserId of, String question) {
		String words = words(question);
		return this.transaction.call(() -> {
			InboxTask task = this.tasks.findAndLock(taskId).orElseThrow(() -> new RuleViolation("workflow.taskGone"));
			Set<UserId> me = this.rights.me();
			this.rights.requireInCharge(task, this.subjects.barred(task.subject()).stream().anyMatch(me::contains),
					"TaskQuestioning.ask");
			return this.questions.about(taskId)
				.stream()
				.filter((earlier) -> earlier.isSame(of, words))
				.findFirst()
				.orElseGet(() -> ask(task, of, words))
				.details(false);
		});
	}

	private TaskQuestion ask(InboxTask task, UserId of, String words) {
		if (this.rights.me().contains(of)) {
			throw new RuleViolation(RULE + "toYourself");
		}
		if (askable(task).stream().noneMatch((person) -> person.id().equals(of))) {
			throw new RuleViolation(RULE + "notReader", this.people.nameOf(of, Locale.SIMPLIFIED_CHINESE),
					this.people.nameOf(of, Locale.ENGLISH));
		}
		TaskQuestion asked = this.questions
			.save(TaskQuestion.asked(task, this.currentUser.id(), of, words, this.clock.instant()));
		tell(task, "QUESTION_ASKED", Map.of("account", of.value(), "question", words));
		return asked;
	}

	/**
	 * Answers what the person is asked. The same answer again changes nothing.
	 * @throws RuleViolation {@code workflow.taskGone} if the task waits no more,
	 * {@code workflow.question.answered} if there is another answer
	 * @throws AccessDeniedException if somebody else is asked
	 */
	public QuestionDetails answer(UUID id, String answer) {
		String words = words(answer);
		return this.transaction.call(() -> {
			TaskQuestion question = this.questions.findById(id)
				.filter((found) -> found.isOf(this.rights.me()))
				.orElseThrow(() -> new AccessDeniedException("somebody else is asked"));
			InboxTask task = this.tasks.findAndLock(question.taskId())
				.orElseThrow(() -> new RuleViolation("workflow.taskGone"));
			if (question.answer(words, this.clock.instant())) {
				this.questions.save(question);
				tell(task, "QUESTION_ANSWERED", Map.of("answer", words));
			}
			return question.details(false);
		});
	}

	/**
	 * All that was asked about a waiting task, in the order it was asked; nothing if the
	 * task is not the reader's to see.
	 */
	@Transactional(readOnly = true)
	public List<QuestionDetails> about(String taskId) {
		Set<UserId> me = this.rights.me();
		return this.tasks.findById(taskId)
			.filter(this.rights::sees)
			.map((task) -> this.questions.about(taskId)
				.stream()
				.map((question) -> question.details(!question.isAnswered() && question.isOf(me)))
				.toList())
			.orElse(List.of());
	}

	/**
	 * Those who can be asked about a task: whoever asked for the decision, decides or has
	 * decided, and holds the role that is to decide. A task of named people can be given
	 * to any colleague, so any can be asked.
	 */
	@Transactional(readOnly = true)
	public List<Person> askable(String taskId) {
		return this.tasks.findById(taskId).filter(this.rights::sees).map(this::askable).orElse(List.of());
	}

	private List<Person> askable(InboxTask task) {
		Set<UserId> me = this.rights.me();
		Set<UserId> readers = new HashSet<>();
		readers.add(task.requestedBy());
		this.decisions.newestFirst(task.subject().type(), task.subject().id())
			.forEach((decision) -> readers.add(decision.decision().by()));
		this.cases.newestFirst(task.subject().type(), task.subject().id())
			.stream()
			.flatMap(ApprovalCase::seats)
			.forEach((seat) -> readers.addAll(seat.people()));
		task.role().ifPresent((role) -> this.people.withRole(role).forEach((person) -> readers.add(person.id())));
		return this.people.staff()
			.stream()
			.filter((person) -> !me.contains(person.id()))
			.filter((person) -> task.role().isEmpty() || readers.contains(person.id()))
			.toList();
	}

	private void tell(InboxTask task, String action, Map<String, String> facts) {
		Map<String, String> all = new TreeMap<>(facts);
		all.put("process", task.process());
		all.put("step", task.step());
		this.events.publishEvent(new TaskHandled(action, task.subject(), all));
		this.changes.afterCommit();
	}

	private static String words(String typed) {
		String words = typed.strip();
		if (words.isEmpty()) {
			throw new RuleViolation(RULE + "wordsMissing");
		}
		if (words.length() > MAX_LENGTH) {
			throw new RuleViolation("workflow.reasonTooLong", MAX_LENGTH);
		}
		return words;
	}

}
