package io.cailian.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.identity.UserId;
import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.Formats;
import org.flowable.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes decisions on waiting tasks, under the rule of four eyes: nobody decides on what
 * they asked for themselves, whatever roles they hold.
 */
@Service
public class Decisions {

	static final int MAX_REASON_LENGTH = 2000;

	static final String OUTCOME = "outcome";

	private final TaskService engine;

	private final InboxTasks tasks;

	private final ApprovalDecisions decisions;

	private final TaskSubjects subjects;

	private final CurrentUser currentUser;

	private final StepUp stepUp;

	private final People people;

	private final ApplicationEventPublisher events;

	private final RetriedTransaction transaction;

	private final Formats formats;

	private final Clock clock;

	Decisions(TaskService engine, InboxTasks tasks, ApprovalDecisions decisions, TaskSubjects subjects,
			CurrentUser currentUser, StepUp stepUp, People people, ApplicationEventPublisher events,
			RetriedTransaction transaction, Formats formats, Clock clock) {
		this.engine = engine;
		this.tasks = tasks;
		this.decisions = decisions;
		this.subjects = subjects;
		this.currentUser = currentUser;
		this.stepUp = stepUp;
		this.people = people;
		this.events = events;
		this.transaction = transaction;
		this.formats = formats;
		this.clock = clock;
	}

	/**
	 * Decides on a task: the decision is recorded, the process moves on and the document
	 * with it, all or nothing. Saying the same thing again returns what was recorded.
	 * @throws RuleViolation {@code workflow.reasonMissing},
	 * {@code workflow.selfApproval}, {@code workflow.alreadyDecided} or
	 * {@code workflow.taskGone}
	 * @throws AccessDeniedException if the person does not hold the task's role
	 * @throws StepUpRequired if this kind of document needs a second factor
	 */
	@PreAuthorize("isAuthenticated()")
	public Decision decide(String taskId, Outcome outcome, @Nullable String reason) {
		String words = (reason == null || reason.isBlank()) ? null : reason.strip();
		if (outcome.needsReason() && words == null) {
			throw new RuleViolation("workflow.reasonMissing");
		}
		if (words != null && words.length() > MAX_REASON_LENGTH) {
			throw new RuleViolation("workflow.reasonTooLong", MAX_REASON_LENGTH);
		}
		UserId me = this.currentUser.id();
		return this.transaction.call(() -> this.tasks.findAndLock(taskId)
			.map((task) -> take(task, outcome, words, me))
			.orElseGet(() -> recorded(taskId, outcome, words, me)));
	}

	/** The newest decision on a document. */
	public Optional<Decision> lastFor(Subject subject) {
		return history(subject).stream().findFirst();
	}

	/** All decisions on a document, the newest first. */
	public List<Decision> history(Subject subject) {
		return this.decisions.newestFirst(subject.type(), subject.id())
			.stream()
			.map(ApprovalDecision::decision)
			.toList();
	}

	private Decision take(InboxTask task, Outcome outcome, @Nullable String reason, UserId me) {
		requireRole(task.role(), task.subject());
		if (task.requestedBy().equals(me)
				|| this.subjects.of(task.subject()).barredFromDeciding(task.subject().id()).contains(me)) {
			throw new RuleViolation("workflow.selfApproval");
		}
		this.subjects.of(task.subject()).stepUp().ifPresent(this.stepUp::require);
		Decision decision = this.decisions
			.saveAndFlush(ApprovalDecision.on(task, outcome, reason, me, this.clock.instant()))
			.decision();
		this.engine.complete(task.id(), me.value(), Map.of(OUTCOME, outcome.name()));
		this.events.publishEvent(new ApprovalDecided(decision));
		return decision;
	}

	private Decision recorded(String taskId, Outcome outcome, @Nullable String reason, UserId me) {
		ApprovalDecision earlier = this.decisions.findByTaskId(taskId)
			.orElseThrow(() -> new RuleViolation("workflow.taskGone"));
		Decision decision = earlier.decision();
		requireRole(earlier.role(), decision.subject());
		if (earlier.isSame(outcome, reason, me)) {
			return decision;
		}
		Person by = this.people.find(decision.by())
			.orElseGet(() -> new Person(decision.by(), decision.by().value(), decision.by().value(), ""));
		throw new RuleViolation("workflow.alreadyDecided", by.name(Locale.SIMPLIFIED_CHINESE), by.name(Locale.ENGLISH),
				this.formats.shortInstant(decision.at(), Locale.SIMPLIFIED_CHINESE),
				this.formats.shortInstant(decision.at(), Locale.ENGLISH));
	}

	private void requireRole(String role, Subject subject) {
		if (!this.currentUser.has(role)) {
			this.events.publishEvent(new AccessRefused(subject.type(), subject.id(), "Decisions.decide"));
			throw new AccessDeniedException("only " + role + " may decide");
		}
	}

}
