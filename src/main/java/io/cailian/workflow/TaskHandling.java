package io.cailian.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that can be done with a waiting task short of deciding on it: taking it in
 * hand, giving it away, looking at it later, and asking one more person. Doing the same
 * thing again changes nothing.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class TaskHandling {

	/** For how many days at most a task can be put off. */
	public static final int MOST_DAYS_PUT_OFF = 30;

	private static final StepName ADDED = new StepName("加签", "Added approver");

	private static final String RULE = "workflow.handling.";

	private final InboxTasks tasks;

	private final ApprovalCases cases;

	private final TaskSubjects subjects;

	private final TaskRights rights;

	private final People people;

	private final CurrentUser currentUser;

	private final RuntimeService runtime;

	private final TaskService engine;

	private final InboxChanges changes;

	private final ApplicationEventPublisher events;

	private final RetriedTransaction transaction;

	private final Clock clock;

	TaskHandling(InboxTasks tasks, ApprovalCases cases, TaskSubjects subjects, TaskRights rights, People people,
			CurrentUser currentUser, RuntimeService runtime, TaskService engine, InboxChanges changes,
			ApplicationEventPublisher events, RetriedTransaction transaction, Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.subjects = subjects;
		this.rights = rights;
		this.people = people;
		this.currentUser = currentUser;
		this.runtime = runtime;
		this.engine = engine;
		this.changes = changes;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes a task in hand, so that others leave it alone.
	 * @throws RuleViolation {@code workflow.held} if somebody else was first, or any
	 * reason why the person may not decide
	 * @throws AccessDeniedException if others are asked
	 */
	public void claim(String taskId) {
		onTask(taskId, (task) -> {
			this.rights.requireMayDecide(task, isBarred(task, this.rights.me()), "TaskHandling.claim");
			if (task.holder().isEmpty()) {
				seat(task).hold(this.currentUser.id());
				tell(task, "TASK_CLAIMED", Map.of());
			}
		});
	}

	/**
	 * Gives a task back to all who may decide; administrators take it from whoever has
	 * it.
	 */
	public void release(String taskId) {
		onTask(taskId, (task) -> {
			if (!this.currentUser.has(Roles.ADMIN)) {
				requireInCharge(task, "release");
			}
			task.holder().ifPresent((holder) -> {
				seat(task).release();
				tell(task, "TASK_RELEASED", Map.of("account", holder.value()));
			});
		});
	}

	/**
	 * Puts a task into somebody else's hands. The task of a role goes to somebody who
	 * holds it; in the place of a person somebody else then decides on their behalf.
	 * @throws RuleViolation {@code workflow.handling.*} if that person cannot decide
	 */
	public void forward(String taskId, UserId to, String reason) {
		String why = words(reason);
		onTask(taskId, (task) -> {
			if (isGivenTo(task, to)) {
				return;
			}
			requireInCharge(task, "forward");
			requireFit(task, to);
			seat(task).forward(to, task.onBehalfOf().orElse(this.currentUser.id()));
			tell(task, "TASK_FORWARDED", Map.of("account", to.value(), "reason", why));
			this.events.publishEvent(TaskArrived.of(task));
		});
	}

	/** Puts a task whose people are not there into the hands of somebody who is. */
	@PreAuthorize("hasRole('ADMIN')")
	public void reassign(String taskId, UserId to, String reason) {
		String why = words(reason);
		onTask(taskId, (task) -> {
			if (task.holder().filter(to::equals).isPresent()) {
				return;
			}
			requireFit(task, to);
			seat(task).reassign(to);
			tell(task, "TASK_REASSIGNED", Map.of("account", to.value(), "reason", why));
			this.events.publishEvent(TaskArrived.of(task));
		});
	}

	/**
	 * Takes a task in hand and lets it come back at a later time by itself; the time in
	 * which it is due runs on.
	 * @throws RuleViolation {@code workflow.handling.putOffUntil} unless that is within
	 * the next days
	 */
	public void putOff(String taskId, Instant until) {
		Instant now = this.clock.instant();
		if (!until.isAfter(now) || until.isAfter(now.plus(Duration.ofDays(MOST_DAYS_PUT_OFF)))) {
			throw new RuleViolation(RULE + "putOffUntil", MOST_DAYS_PUT_OFF);
		}
		onTask(taskId, (task) -> {
			requireInCharge(task, "putOff");
			CaseSeat seat = seat(task);
			if (seat.putOffUntil().filter(until::equals).isEmpty()) {
				seat.putOff(task.holder().orElse(this.currentUser.id()), until);
				tell(task, "TASK_PUT_OFF", Map.of("until", until.toString()));
			}
		});
	}

	/**
	 * Has one more person decide on the document.
	 * @throws RuleViolation {@code workflow.handling.*} if that person cannot decide, is
	 * asked already, or nobody can be added to this kind of approval
	 */
	public void addApprover(String taskId, UserId person, Turn turn, String reason) {
		String why = words(reason);
		onTask(taskId, (task) -> {
			requireInCharge(task, "addApprover");
			ApprovalCase approval = seat(task).step().approval();
			if (approval.steps().stream().anyMatch((step) -> step.isAdded(person, this.currentUser.id()))) {
				return;
			}
			requireStaffNotInvolved(task, person);
			if (approval.seats().anyMatch((seat) -> seat.isOrWasAsked() && isTakenBy(seat, person))) {
				throw violation("asked", person);
			}
			if (!isInChain(task)) {
				throw new RuleViolation(RULE + "noChain");
			}
			CaseSeat added = approval.add(turn, addedStep(person), this.currentUser.id(), why);
			if (turn == Turn.BEFORE) {
				added.open(this.clock.instant());
				this.runtime.addMultiInstanceExecution("decide", approval.processInstance(),
						Map.of(ChainApproval.SEAT, added.id().toString()));
			}
			tell(task, "APPROVER_ADDED_" + turn, Map.of("account", person.value(), "reason", why));
		});
	}

	/** Those to whom a task can be given or who can be added, by their names. */
	@Transactional(readOnly = true)
	public List<Person> colleagues(String taskId) {
		return this.tasks.findById(taskId)
			.filter(this.rights::sees)
			.map((task) -> staffBut(task.requestedBy()))
			.orElse(List.of());
	}

	/** Whatever accounts the requester and the person who asks have. */
	private List<Person> staffBut(UserId requester) {
		Set<UserId> left = new HashSet<>(this.rights.me());
		left.addAll(this.people.accountsOf(requester));
		return this.people.staff().stream().filter((person) -> !left.contains(person.id())).toList();
	}

	private static ChainStep addedStep(UserId person) {
		return new ChainStep(1, ADDED, List.of(Seat.ofAny(List.of(person))), 1, false, ChainStep.USUAL_TIME, "");
	}

	/** The approval is locked before its tasks, as it is for deciding. */
	private void onTask(String taskId, Consumer<InboxTask> work) {
		this.transaction.call(() -> {
			this.cases.ofTask(taskId).flatMap(this.cases::findAndLock);
			InboxTask task = this.tasks.findAndLock(taskId).orElseThrow(() -> new RuleViolation("workflow.taskGone"));
			work.accept(task);
			return taskId;
		});
	}

	private void tell(InboxTask task, String action, Map<String, String> facts) {
		task.follow(seat(task));
		Map<String, String> all = new TreeMap<>(facts);
		all.put("process", task.process());
		all.put("step", task.step());
		this.events.publishEvent(new TaskHandled(action, task.subject(), all));
		this.changes.afterCommit();
	}

	private CaseSeat seat(InboxTask task) {
		return this.cases.seatOf(task.id())
			.orElseThrow(() -> new IllegalStateException("no seat waits as task " + task.id()));
	}

	private boolean isInChain(InboxTask task) {
		return this.engine.createTaskQuery()
			.taskId(task.id())
			.singleResult()
			.getProcessDefinitionId()
			.startsWith(ChainApproval.PROCESS + ":");
	}

	/** Whether the person has given the task to that colleague before. */
	private boolean isGivenTo(InboxTask task, UserId to) {
		return task.holder().filter(to::equals).isPresent() && this.rights.sees(task)
				&& (task.role().isPresent() || task.onBehalfOf().filter(this.rights.me()::contains).isPresent());
	}

	private void requireInCharge(InboxTask task, String deed) {
		this.rights.requireInCharge(task, isBarred(task, this.rights.me()), "TaskHandling." + deed);
	}

	private void requireFit(InboxTask task, UserId to) {
		requireStaffNotInvolved(task, to);
		task.role().ifPresent((role) -> {
			if (this.people.withRole(role).stream().noneMatch((person) -> person.id().equals(to))) {
				throw violation("otherRole", to);
			}
		});
		if (seat(task).votersElsewhere().stream().anyMatch(this.people.accountsOf(to)::contains)) {
			throw violation("asked", to);
		}
	}

	private void requireStaffNotInvolved(InboxTask task, UserId person) {
		if (this.people.staffAmong(List.of(person)).isEmpty()) {
			throw violation("notStaff", person);
		}
		if (!this.people.decidersAmong(List.of(person)).contains(person)) {
			throw violation("auditor", person);
		}
		Set<UserId> accounts = this.people.accountsOf(person);
		if (accounts.stream().anyMatch(this.rights.me()::contains)) {
			throw new RuleViolation(RULE + "toYourself");
		}
		if (accounts.contains(task.requestedBy()) || isBarred(task, accounts)) {
			throw violation("involved", person);
		}
	}

	/** Whether that person, under whatever account, decides or decided in the seat. */
	private boolean isTakenBy(CaseSeat seat, UserId person) {
		Set<UserId> accounts = this.people.accountsOf(person);
		return seat.decidedBy().filter(accounts::contains).isPresent()
				|| seat.holder().filter(accounts::contains).isPresent()
				|| (seat.people().size() == 1 && accounts.containsAll(seat.people()));
	}

	private boolean isBarred(InboxTask task, Collection<UserId> accounts) {
		Set<UserId> barred = this.subjects.barred(task.subject());
		return accounts.stream().anyMatch(barred::contains);
	}

	private RuleViolation violation(String rule, UserId person) {
		return new RuleViolation(RULE + rule, this.people.nameOf(person, Locale.SIMPLIFIED_CHINESE),
				this.people.nameOf(person, Locale.ENGLISH));
	}

	private static String words(String reason) {
		String words = reason.strip();
		if (words.isEmpty()) {
			throw new RuleViolation("workflow.reasonMissing");
		}
		if (words.length() > Decisions.MAX_REASON_LENGTH) {
			throw new RuleViolation("workflow.reasonTooLong", Decisions.MAX_REASON_LENGTH);
		}
		return words;
	}

}
