package io.cailian.workflow;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What time does to a task nobody decides: reminders, then managers, and never a
 * decision.
 */
@SuppressWarnings("NullAway.Init")
class DeadlinesTest extends ChainTest {

	@TestBean(methodName = "io.cailian.workflow.DelegationsTest#shiftedClock")
	Clock clock;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Inbox inbox;

	@Autowired
	TaskHandling handling;

	@Autowired
	ApprovalProgress progress;

	@Autowired
	JdbcClient database;

	@AfterEach
	void timeRunsAsItDoes() {
		((ShiftedClock) this.clock).reset();
	}

	@Test
	void theHalfIsOfWorkingTimeAndComesBeforeTheDueDate() {
		ask(step(1, of(person())));

		InboxTask task = openTasks().getFirst();
		assertThat(next()).isEqualTo("HALF");
		assertThat(at()).isAfter(task.waitingSince()).isBefore(task.dueAt().orElseThrow());
	}

	@Test
	void nothingHappensBeforeItsTimeAndEachThingOnce() {
		UserId head = person();
		UserId director = person();
		answersTo(head, director);
		ask(step(1, of(head)));
		this.deadlines.run();
		assertThat(next()).isEqualTo("HALF");

		passes();
		assertThat(next()).isEqualTo("DUE");
		assertThat(at()).isEqualTo(openTasks().getFirst().dueAt().orElseThrow());
		this.deadlines.run();
		assertThat(next()).isEqualTo("DUE");

		passes();
		assertThat(next()).isEqualTo("ESCALATION");
		assertThat(escalations()).isZero();

		passes();
		this.deadlines.run();
		assertThat(escalations()).isOne();
		assertThat(openTasks().getFirst().people()).containsExactlyInAnyOrder(head, director);
		assertThat(state()).isEqualTo(CaseState.OPEN);
	}

	@Test
	void theManagerFindsItInTheInboxAndEitherDecides() {
		UserId head = person();
		UserId director = person();
		answersTo(head, director);
		ask(step(1, of(head)));
		isLate();

		assertThat(as(director.value(), Roles.REQUESTER,
				() -> this.inbox.mine(new InboxFilter(InboxPart.TO_DO, Parcels.number(this.parcel.id()), ""), 10)))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.hindered()).isEmpty());
		assertThat(as("admin", Roles.ADMIN, () -> this.progress.of(this.parcel)).getFirst().steps().getFirst().votes())
			.singleElement()
			.satisfies((vote) -> assertThat(vote.escalations()).extracting(ApprovalCourse.Escalation::to)
				.containsExactly(director));
		assertThat(decide(director).by()).isEqualTo(director);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
		assertThat(this.database.sql("select escalated from approval_decision where subject_id = :id")
			.param("id", bytes())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void whoeverWasGivenATaskIsOutWhenAManagerIsAskedBesides() {
		UserId head = person();
		UserId deputy = person();
		UserId director = person();
		answersTo(head, director);
		ask(step(1, of(head)));
		String task = taskOf(head).orElseThrow();
		as(head.value(), Roles.REQUESTER, () -> {
			this.handling.forward(task, deputy, "I am away");
			return task;
		});

		isLate();

		assertThat(openTasks().getFirst().people()).containsExactlyInAnyOrder(head, director);
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(
				() -> as(deputy.value(), Roles.REQUESTER, () -> this.decisions.decide(task, Outcome.APPROVED, null)));
		assertThat(decide(head).onBehalfOf()).isNull();
	}

	@Test
	void managersFollowEachOtherUpToTheTopAndThenNothingMoreHappens() {
		UserId head = person();
		UserId director = person();
		UserId chief = person();
		answersTo(head, director);
		answersTo(director, chief);
		ask(step(1, of(head)));
		isLate();
		assertThat(openTasks().getFirst().people()).containsExactlyInAnyOrder(head, director);

		passes();
		assertThat(openTasks().getFirst().people()).containsExactlyInAnyOrder(head, director, chief);

		passes();
		assertThat(openTasks().getFirst().people()).containsExactlyInAnyOrder(head, director, chief);
		assertThat(deadline()).isEmpty();
		assertThat(state()).isEqualTo(CaseState.OPEN);
	}

	@Test
	void whoAsksIsNeverTheManagerWhoIsAskedBesides() {
		UserId head = person();
		answersTo(head, requester());
		ask(step(1, of(head)));
		isLate();

		assertThat(openTasks().getFirst().people()).containsExactly(head);
		assertThat(deadline()).isEmpty();
	}

	@Test
	void aTaskOfARoleThatNobodyTookHasNoManagerAndIsLeftToAdministrators() {
		ask(step(1, Seat.ofRole(Roles.FINANCE)));
		isLate();

		assertThat(deadline()).isEmpty();
		assertThat(audited("TASK_STAYS_OVERDUE")).isOne();
		assertThat(openTasks().getFirst().role()).contains(Roles.FINANCE);
	}

	@Test
	void theManagerOfWhoeverTookTheTaskOfARoleIsAskedBesidesTheRole() {
		UserId clerk = person();
		UserId head = person();
		answersTo(clerk, head);
		ask(step(1, Seat.ofRole(Roles.FINANCE)));
		String task = openTasks().getFirst().id();
		as(clerk.value(), Roles.FINANCE, () -> {
			this.handling.claim(task);
			return true;
		});
		isLate();

		assertThat(openTasks().getFirst()).satisfies((late) -> {
			assertThat(late.role()).contains(Roles.FINANCE);
			assertThat(late.people()).containsExactly(head);
			assertThat(late.holder()).isEmpty();
		});
		assertThat(as(head.value(), Roles.FINANCE,
				() -> this.inbox.mine(new InboxFilter(InboxPart.TO_DO, Parcels.number(this.parcel.id()), ""), 10)))
			.hasSize(1);
		assertThat(as(head.value(), Roles.REQUESTER, () -> this.decisions.decide(task, Outcome.APPROVED, null)).by())
			.isEqualTo(head);
	}

	@Test
	void whatIsDecidedHasNoDeadlineAnyMoreAndKeepsHowLongItTook() {
		UserId head = person();
		ask(step(1, of(head)));

		decide(head);
		advanceTo(Instant.now().plus(Duration.ofDays(60)));
		this.deadlines.run();

		assertThat(audited("TASK_ESCALATED")).isZero();
		assertThat(this.database
			.sql("select count(*) from approval_decision where subject_id = :id and asked_at is not null"
					+ " and due_at is not null and working_seconds >= 0 and escalated = false")
			.param("id", bytes())
			.query(Long.class)
			.single()).isOne();
	}

	private Decision decide(UserId person) {
		return decide(person, Outcome.APPROVED, null);
	}

	/** Half, due date and one more working day are over. */
	private void isLate() {
		passes();
		passes();
		passes();
	}

	/** The next deadline comes. */
	private void passes() {
		advanceTo(at());
		this.deadlines.run();
	}

	private void advanceTo(Instant time) {
		((ShiftedClock) this.clock).advance(Duration.between(this.clock.instant(), time).plusSeconds(1));
	}

	private String next() {
		return deadline().orElseThrow().name();
	}

	private Optional<Deadline> deadline() {
		return seats().getFirst().deadline();
	}

	private Instant at() {
		return seats().getFirst().deadlineAt().orElseThrow();
	}

	private List<CaseSeat> seats() {
		return this.transaction.execute(
				(status) -> this.cases.newestFirst(this.parcel.type(), this.parcel.id()).getFirst().seats().toList());
	}

	private byte[] bytes() {
		UUID id = this.parcel.id();
		return ByteBuffer.allocate(16)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
	}

	private long escalations() {
		return audited("TASK_ESCALATED");
	}

	private long audited(String action) {
		return this.database.sql("select count(*) from audit_entry where action = :action and subject_id = :id")
			.param("action", action)
			.param("id", bytes())
			.query(Long.class)
			.single();
	}

}
