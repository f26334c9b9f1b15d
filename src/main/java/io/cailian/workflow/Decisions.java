package io.cailian.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.Formats;
import io.cailian.workflow.spi.ChainSource;
import io.cailian.workflow.spi.TaskSubject;
import org.flowable.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes decisions on waiting tasks, under the rule of four eyes: nobody decides on what
 * they asked for themselves or had another separated duty in, whatever roles they hold.
 */
@Service
public class Decisions {

	static final int MAX_REASON_LENGTH = 2000;

	static final String OUTCOME = "outcome";

	/** The outcome while others of the stage have to vote. */
	static final String UNDECIDED = "UNDECIDED";

	private static final String DECIDE = "Decisions.decide";

	private final TaskService engine;

	private final InboxTasks tasks;

	private final ApprovalCases cases;

	private final ApprovalDecisions decisions;

	private final TaskSubjects subjects;

	private final TaskRights rights;

	private final ObjectProvider<ChainSource> rules;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final StepUp stepUp;

	private final People people;

	private final BusinessCalendars calendars;

	private final ApplicationEventPublisher events;

	private final RetriedTransaction transaction;

	private final Formats formats;

	private final Clock clock;

	Decisions(TaskService engine, InboxTasks tasks, ApprovalCases cases, ApprovalDecisions decisions,
			TaskSubjects subjects, TaskRights rights, ObjectProvider<ChainSource> rules, SeparationOfDuties duties,
			CurrentUser currentUser, StepUp stepUp, People people, BusinessCalendars calendars,
			ApplicationEventPublisher events, RetriedTransaction transaction, Formats formats, Clock clock) {
		this.engine = engine;
		this.tasks = tasks;
		this.cases = cases;
		this.decisions = decisions;
		this.subjects = subjects;
		this.rights = rights;
		this.rules = rules;
		this.duties = duties;
		this.currentUser = currentUser;
		this.stepUp = stepUp;
		this.people = people;
		this.calendars = calendars;
		this.events = events;
		this.transaction = transaction;
		this.formats = formats;
		this.clock = clock;
	}

	/**
	 * Decides on a task: the decision is recorded, the process moves on and the document
	 * with it, all or nothing. Saying the same thing again returns what was recorded.
	 * @throws RuleViolation {@code workflow.reasonMissing},
	 * {@code workflow.selfApproval}, {@code workflow.duties.separated},
	 * {@code workflow.votedAlready}, {@code workflow.alreadyDecided},
	 * {@code workflow.taskGone}, {@code workflow.held} or {@code workflow.aboveLimit}, or
	 * what the approval rules or the document itself object
	 * @throws AccessDeniedException if others are asked
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
		return this.transaction.call(() -> locked(taskId).map((task) -> take(task, outcome, words, me))
			.orElseGet(() -> recorded(taskId, outcome, words, me)));
	}

	/** The approval is locked before its tasks, in whatever order people decide. */
	private Optional<InboxTask> locked(String taskId) {
		this.cases.ofTask(taskId).flatMap(this.cases::findAndLock);
		return this.tasks.findAndLock(taskId);
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
		TaskSubject about = this.subjects.of(task.subject());
		Set<UserId> barred = about.barredFromDeciding(task.subject().id());
		Set<UserId> accounts = this.rights.me();
		this.rights.requireMayDecide(task, accounts.stream().anyMatch(barred::contains), DECIDE);
		if (outcome == Outcome.APPROVED) {
			this.rules.ifAvailable((source) -> source.requireApprovable(task.subject()));
		}
		about.stepUp().ifPresent(this.stepUp::require);
		this.subjects.deedsOfDeciding(task.subject()).forEach(this.duties::perform);
		Instant now = this.clock.instant();
		CaseSeat seat = seat(task);
		Optional<UserId> other = this.rights.inWhosePlace(task, accounts);
		if (seat.votedElsewhere(other.isPresent()).anyMatch(accounts::contains)) {
			throw new RuleViolation("workflow.votedAlready");
		}
		Decision decision = this.decisions
			.saveAndFlush(ApprovalDecision.on(task, outcome, reason, me, other, now)
				.took(this.calendars.ofCompany().workingTimeBetween(task.waitingSince(), now), task,
						!seat.escalations().isEmpty()))
			.decision();
		if (other.isEmpty()) {
			seat.standInNoMore();
		}
		Optional<Outcome> stage = seat.step().approval().record(seat, outcome, me, now);
		this.engine.complete(task.id(), me.value(), Map.of(OUTCOME, stage.map(Outcome::name).orElse(UNDECIDED)));
		this.events.publishEvent(new ApprovalDecided(decision));
		ApprovalCase approval = seat.step().approval();
		if (approval.state() != CaseState.OPEN) {
			this.events.publishEvent(new ApprovalEnded(task.subject(), approval.state() == CaseState.APPROVED));
		}
		return decision;
	}

	private CaseSeat seat(InboxTask task) {
		return this.cases.seatOf(task.id())
			.orElseThrow(() -> new IllegalStateException("no seat waits as task " + task.id()));
	}

	private Decision recorded(String taskId, Outcome outcome, @Nullable String reason, UserId me) {
		ApprovalDecision earlier = this.decisions.findByTaskId(taskId)
			.orElseThrow(() -> new RuleViolation("workflow.taskGone"));
		Decision decision = earlier.decision();
		requireAsked(earlier);
		if (earlier.isSame(outcome, reason, me)) {
			return decision;
		}
		Person by = this.people.find(decision.by())
			.orElseGet(() -> new Person(decision.by(), decision.by().value(), decision.by().value(), ""));
		throw new RuleViolation("workflow.alreadyDecided", by.name(Locale.SIMPLIFIED_CHINESE), by.name(Locale.ENGLISH),
				this.formats.shortInstant(decision.at(), Locale.SIMPLIFIED_CHINESE),
				this.formats.shortInstant(decision.at(), Locale.ENGLISH));
	}

	/** Only those who could have decided learn what was decided. */
	private void requireAsked(ApprovalDecision earlier) {
		Set<UserId> me = this.rights.me();
		boolean asked = earlier.isBy(me) || earlier.role().filter(this.currentUser::has).isPresent()
				|| this.cases.seatOf(earlier.taskId())
					.filter((seat) -> seat.people().stream().anyMatch(me::contains))
					.isPresent();
		if (!asked) {
			this.rights.refuse(earlier.decision().subject(), DECIDE, "only others were asked");
		}
	}

}
