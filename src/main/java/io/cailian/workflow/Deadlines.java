package io.cailian.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks each minute after tasks whose time runs out, in working time of the company:
 * reminds at half of it and at its end, and some working days later asks the manager as
 * well, and theirs after as many more. What a task waits for next is kept with its seat
 * under the lock of its approval, so that nothing happens twice, and what was missed
 * while the portal stood still happens once. It reminds and asks; it never decides.
 */
@Component
class Deadlines {

	private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

	private static final int AT_ONCE = 500;

	private static final int TO_THE_TOP = Integer.MAX_VALUE;

	private final ApprovalCases cases;

	private final InboxTasks tasks;

	private final TaskSubjects subjects;

	private final StandingIn standingIn;

	private final Organisation organisation;

	private final People people;

	private final BusinessCalendars calendars;

	private final InboxChanges changes;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final int grace;

	/**
	 * @param grace working days between the due date and the first manager, and between
	 * one manager and the next
	 */
	Deadlines(ApprovalCases cases, InboxTasks tasks, TaskSubjects subjects, StandingIn standingIn,
			Organisation organisation, People people, BusinessCalendars calendars, InboxChanges changes,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock,
			@Value("${cailian.deadlines.grace-days:1}") int grace) {
		this.cases = cases;
		this.tasks = tasks;
		this.subjects = subjects;
		this.standingIn = standingIn;
		this.organisation = organisation;
		this.people = people;
		this.calendars = calendars;
		this.changes = changes;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
		this.grace = grace;
	}

	@Scheduled(fixedDelayString = "${cailian.deadlines.every:PT1M}")
	void run() {
		for (UUID approval : this.cases.pastDeadline(this.clock.instant(), Limit.of(AT_ONCE))) {
			try {
				this.transaction.executeWithoutResult((status) -> lookAt(approval));
			}
			catch (RuntimeException ex) {
				LOG.warn("the deadlines of approval {} will be looked at again", approval, ex);
			}
		}
	}

	private void lookAt(UUID id) {
		Instant now = this.clock.instant();
		this.cases.findAndLock(id).filter((approval) -> approval.state() == CaseState.OPEN).ifPresent((approval) -> {
			approval.seats().filter((seat) -> seat.isPastDeadline(now)).forEach((seat) -> pass(seat, now));
			this.cases.save(approval);
		});
	}

	private void pass(CaseSeat seat, Instant now) {
		Instant due = seat.dueAt().orElseThrow();
		switch (seat.deadline().orElseThrow()) {
			case HALF -> {
				if (now.isBefore(due)) {
					remind(seat, Deadline.HALF, due);
				}
				seat.next(Deadline.DUE, due);
			}
			case DUE -> {
				remind(seat, Deadline.DUE, due);
				seat.next(Deadline.ESCALATION, later(now));
			}
			case ESCALATION -> escalate(seat, due, now);
		}
	}

	private Instant later(Instant now) {
		return this.calendars.ofCompany().addDays(this.grace, now);
	}

	private void remind(CaseSeat seat, Deadline passed, Instant due) {
		ApprovalCase approval = seat.step().approval();
		Set<UserId> asked = seat.holder().map(Set::of).orElseGet(seat::people);
		seat.taskId()
			.ifPresent((task) -> this.events.publishEvent(new TaskReminder(task, approval.subject(), approval.process(),
					passed, due, asked, seat.holder().isPresent() ? Optional.empty() : seat.role())));
	}

	private void escalate(CaseSeat seat, Instant due, Instant now) {
		Optional<UserId> manager = manager(seat);
		manager.ifPresentOrElse((person) -> {
			seat.escalate(person, now);
			seat.next(Deadline.ESCALATION, later(now));
			seat.taskId().flatMap(this.tasks::findAndLock).ifPresent((task) -> {
				task.follow(seat);
				this.tasks.save(task);
				this.changes.afterCommit();
			});
		}, seat::endDeadlines);
		ApprovalCase approval = seat.step().approval();
		seat.taskId()
			.ifPresent((task) -> this.events.publishEvent(
					new TaskEscalated(task, approval.subject(), approval.process(), approval.step(), due, manager)));
	}

	/**
	 * The nearest manager, above whoever was asked last, who may decide on the document
	 * and is not asked yet, here or beside it: nobody has two votes.
	 */
	private Optional<UserId> manager(CaseSeat seat) {
		StandingIn.Matter matter = StandingIn.Matter.of(seat);
		Set<UserId> barred = new HashSet<>(this.subjects.barred(matter.subject()));
		barred.add(matter.requestedBy());
		barred.addAll(seat.people());
		seat.holder().ifPresent(barred::add);
		barred.addAll(seat.votersBeside());
		seat.votedElsewhere(true).forEach(barred::add);
		return lastAsked(seat).flatMap((person) -> this.organisation.managersAbove(person, TO_THE_TOP).stream())
			.filter((manager) -> barred.stream().noneMatch((other) -> this.people.isSamePerson(other, manager)))
			.filter((manager) -> !this.people.staffAmong(Set.of(manager)).isEmpty())
			.filter((manager) -> !matter.limited() || this.standingIn.isWithinLimit(manager, matter))
			.findFirst();
	}

	private static Stream<UserId> lastAsked(CaseSeat seat) {
		return seat.lastEscalation()
			.or(seat::onBehalfOf)
			.or(seat::holder)
			.map(Stream::of)
			.orElseGet(() -> seat.people().stream().sorted(Comparator.comparing(UserId::value)));
	}

	/** Who was asked besides, and since when, the first of them first. */
	static List<ApprovalCourse.Escalation> escalations(CaseSeat seat) {
		return seat.escalations()
			.entrySet()
			.stream()
			.map((entry) -> new ApprovalCourse.Escalation(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing(ApprovalCourse.Escalation::at))
			.toList();
	}

}
