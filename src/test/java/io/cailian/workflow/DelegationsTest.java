package io.cailian.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.convention.TestBean;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Delegations on running approvals: tasks go and return, both names are kept, and nobody
 * gains a right by it.
 */
@SuppressWarnings("NullAway.Init")
class DelegationsTest extends ChainTest {

	private static final Duration DAY = Duration.ofDays(1);

	@TestBean(methodName = "io.cailian.workflow.DelegationsTest#shiftedClock")
	Clock clock;

	@Autowired
	Delegations delegations;

	@Autowired
	DelegatedSeats seats;

	@Autowired
	Inbox inbox;

	@Autowired
	TaskHandling handling;

	@Autowired
	JdbcClient database;

	private final List<UUID> made = new ArrayList<>();

	static Clock shiftedClock() {
		return new ShiftedClock();
	}

	@AfterEach
	void endDelegations() {
		((ShiftedClock) this.clock).reset();
		this.made.forEach((id) -> as("admin", Roles.ADMIN, () -> this.delegations.end(id)));
	}

	@Test
	void whoIsAwayIsStoodInForFromTheMomentTheyAreAsked() {
		UserId head = person();
		UserId delegate = person();
		delegate(head, delegate);

		ask(step(1, of(head)));

		assertThat(holder()).contains(delegate);
		assertThat(openTasks().getFirst().onBehalfOf()).contains(head);
		Decision decision = decide(delegate);
		assertThat(decision.by()).isEqualTo(delegate);
		assertThat(decision.onBehalfOf()).isEqualTo(head);
		assertThat(new ApprovalDecided(decision).facts()).containsEntry("onBehalfOf", head.value());
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void openTasksMoveWhenADelegationIsMadeAndReturnWhenItIsEnded() {
		UserId head = person();
		UserId delegate = person();
		ask(step(1, of(head)));

		DelegationDetails made = delegate(head, delegate);
		assertThat(holder()).contains(delegate);
		as(head.value(), Roles.REQUESTER, () -> this.delegations.end(made.id()));

		assertThat(holder()).contains(head);
		assertThat(openTasks().getFirst().onBehalfOf()).isEmpty();
	}

	@Test
	void openTasksMoveWhenADelegationBeginsAndReturnWhenItsTimeIsOver() {
		UserId head = person();
		UserId delegate = person();
		ask(step(1, of(head)));
		Instant now = this.clock.instant();
		make(head, head, Roles.REQUESTER, delegate, now.plus(DAY), now.plus(DAY.multipliedBy(2)));
		assertThat(holder()).contains(head);

		advance(DAY);
		this.seats.run();
		this.seats.run();
		assertThat(holder()).contains(delegate);

		advance(DAY);
		this.seats.run();
		assertThat(holder()).contains(head);
	}

	@Test
	void aDelegateDecidesNoMoreOnceItsTimeIsOverEvenBeforeTheTaskReturned() {
		UserId head = person();
		UserId delegate = person();
		ask(step(1, of(head)));
		Instant now = this.clock.instant();
		make(head, head, Roles.REQUESTER, delegate, now.minusSeconds(60), now.plus(DAY));

		advance(DAY);

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide(delegate))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.delegationOver");
	}

	@Test
	void theDelegatorGoesOnReadingAndMayDecideAllTheSame() {
		UserId head = person();
		delegate(head, person());
		ask(step(1, of(head)));
		String task = openTasks().getFirst().id();

		List<InboxEntry> seen = as(head.value(), Roles.REQUESTER,
				() -> this.inbox.mine(new InboxFilter(InboxPart.OTHERS, Parcels.number(this.parcel.id()), ""), 10));
		assertThat(seen).extracting(InboxEntry::taskId).containsExactly(task);
		Decision decision = decide(head);

		assertThat(decision.by()).isEqualTo(head);
		assertThat(decision.onBehalfOf()).isNull();
	}

	@Test
	void whatARoleIsAskedForDoesNotMove() {
		UserId approver = person();
		delegate(approver, person());

		ask(step(1, Seat.ofRole(Roles.APPROVER)));
		this.seats.run();

		assertThat(holder()).isEmpty();
	}

	@Test
	void whatSeveralShareDoesNotMoveUnlessOneOfThemHasIt() {
		UserId head = person();
		delegate(head, person());

		ask(step(1, of(head, person())));
		this.seats.run();

		assertThat(holder()).isEmpty();
	}

	@Test
	void whoeverAskedForTheDocumentOrIsBarredFromItDoesNotStandIn() {
		UserId head = person();
		UserId barred = person();
		this.parcels.bar(this.parcel.id(), barred);
		delegate(head, barred);

		ask(step(1, of(head)));

		assertThat(holder()).contains(head);
	}

	@Test
	void whoeverIsBarredUnderAnotherAccountDoesNotStandIn() {
		String mailBox = UUID.randomUUID() + "@cailian.example";
		UserId barred = person(mailBox);
		UserId other = person(mailBox);
		UserId head = person();
		this.parcels.bar(this.parcel.id(), barred);
		delegate(head, other);

		ask(step(1, of(head)));

		assertThat(holder()).contains(head);
	}

	@Test
	void aDelegateWhoIsAwayIsStoodInForAsWell() {
		UserId head = person();
		UserId deputy = person();
		UserId last = person();
		delegate(head, deputy);
		delegate(deputy, last);

		ask(step(1, of(head)));

		assertThat(holder()).contains(last);
		assertThat(openTasks().getFirst().onBehalfOf()).contains(head);
		assertThat(decide(last).onBehalfOf()).isEqualTo(head);
	}

	@Test
	void theLowerOfTheTwoLimitsCounts() {
		UserId head = person();
		UserId clerk = person();
		mayDecideUpTo(head, "10000");
		mayDecideUpTo(clerk, "500");
		delegate(head, clerk);
		isWorth("501");

		ask(limited(1, of(head)));

		assertThat(holder()).as("beyond the delegate's limit").contains(head);
	}

	@Test
	void whoHasNoLimitDoesNotStandInForWhoHasOne() {
		UserId head = person();
		UserId clerk = person();
		mayDecideUpTo(head, "10000");
		delegate(head, clerk);
		isWorth("501");

		ask(step(1, of(head)));

		assertThat(holder()).contains(head);
	}

	@Test
	void whileNobodyKnowsTheAmountTheDelegateNeedsALimitThatIsNoLower() {
		UserId head = person();
		UserId clerk = person();
		mayDecideUpTo(head, "10000");
		delegate(head, clerk);
		ask(step(1, of(head)));
		assertThat(holder()).contains(head);
		this.transaction
			.executeWithoutResult((status) -> this.processes.cancel(ChainApproval.PROCESS, this.parcel, "again"));

		mayDecideUpTo(clerk, "9999.99");
		ask(step(1, of(head)));
		assertThat(holder()).contains(head);
		this.transaction
			.executeWithoutResult((status) -> this.processes.cancel(ChainApproval.PROCESS, this.parcel, "again"));

		UserId deputy = person();
		mayDecideUpTo(deputy, "10000");
		delegate(clerk, deputy);
		ask(step(1, of(clerk)));
		assertThat(holder()).contains(deputy);
	}

	@Test
	void whereNeitherHasALimitNoneIsAskedFor() {
		UserId head = person();
		UserId clerk = person();
		delegate(head, clerk);
		isWorth("501");

		ask(step(1, of(head)));

		assertThat(holder()).contains(clerk);
	}

	@Test
	void whoeverAgreedOnAnEarlierStepDoesNotAgreeInThePlaceOfTheNext() {
		UserId manager = person();
		UserId director = person();
		ask(step(1, of(manager)), step(2, of(director)));
		delegate(director, manager);
		decide(manager);

		assertThat(holder()).contains(director);
		String task = openTasks().getFirst().id();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> as(director.value(), Roles.REQUESTER, () -> {
			this.handling.forward(task, manager, "您来定");
			return true;
		})).extracting(RuleViolation::messageKey).isEqualTo("workflow.handling.asked");
	}

	@Test
	void whoeverIsAskedOnALaterStepDoesNotAgreeInThePlaceOfAnEarlierOne() {
		UserId manager = person();
		UserId director = person();
		delegate(manager, director);

		ask(step(1, of(manager)), step(2, of(director)));

		assertThat(holder()).contains(manager);
	}

	@Test
	void whoeverStoodInForOneDoesNotAgreeAsAnyHolderOfARole() {
		UserId manager = person();
		UserId approver = person();
		delegate(manager, approver);
		ask(step(1, of(manager)), step(2, Seat.ofRole(Roles.APPROVER)));
		assertThat(decide(approver).onBehalfOf()).isEqualTo(manager);

		String task = openTasks().getFirst().id();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(
				() -> as(approver.value(), Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, null)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.votedAlready");
	}

	@Test
	void whoIsAskedTwiceIsStoodInForOnceAndSkippedThen() {
		UserId head = person();
		UserId clerk = person();
		delegate(head, clerk);
		ask(step(1, of(head)), step(2, of(head)));

		decide(clerk);

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void anAuditorStandsInForNobody() {
		UserId head = person();
		String box = UUID.randomUUID() + "@cailian.example";
		UserId clerk = person(box);
		UserId both = new UserId("both-" + UUID.randomUUID());
		as("admin", Roles.ADMIN, () -> this.accounts
			.open(new Person(both, "审计", "Auditor", UUID.randomUUID() + "@cailian.example"), Set.of(Roles.AUDITOR)));
		Instant now = this.clock.instant();

		assertThat(refusal(head, head, Roles.REQUESTER, both, now, now.plus(DAY)))
			.isEqualTo("workflow.Delegation.auditor");
		delegate(head, clerk);
		as("admin", Roles.ADMIN,
				() -> this.accounts.open(new Person(new UserId("auditor-" + UUID.randomUUID()), "某人", "Somebody", box),
						Set.of(Roles.AUDITOR)));
		ask(step(1, of(head)));

		assertThat(holder()).contains(head);
	}

	@Test
	void aboveTheHighestAmountOrWithoutAnyTheTaskStays() {
		UserId head = person();
		UserId clerk = person();
		DelegationDraft draft = new DelegationDraft(UUID.randomUUID(), head, clerk,
				this.clock.instant().minusSeconds(1), this.clock.instant().plus(DAY), Set.of(Parcels.TYPE),
				Optional.of(Money.of("1000", "CNY")), "休假");
		create(head, Roles.REQUESTER, draft);
		isWorth("1000.01");

		ask(step(1, of(head)));
		assertThat(holder()).contains(head);
		this.transaction
			.executeWithoutResult((status) -> this.processes.cancel(ChainApproval.PROCESS, this.parcel, "again"));
		isWorth("1000");
		ask(step(1, of(head)));

		assertThat(holder()).contains(clerk);
	}

	@Test
	void whoeverAskedForTheDocumentDoesNotStandInForWhoDecides() {
		UserId head = person();
		delegate(head, requester());

		ask(step(1, of(head)));

		assertThat(holder()).contains(head);
	}

	@Test
	void theTaskReturnsFromADelegateWhoHasGone() {
		UserId head = person();
		UserId clerk = person();
		delegate(head, clerk);
		ask(step(1, of(head)));
		assertThat(holder()).contains(clerk);

		this.database.sql("update user_account set enabled = false where id = :id").param("id", clerk.value()).update();
		this.seats.run();

		assertThat(holder()).contains(head);
	}

	@Test
	void whatWasForwardedDeliberatelyDoesNotReturn() {
		UserId head = person();
		UserId clerk = person();
		ask(step(1, of(head)));
		String task = openTasks().getFirst().id();
		this.database.sql("update approval_seat set holder = :clerk, on_behalf_of = :head where task_id = :task")
			.param("clerk", clerk.value())
			.param("head", head.value())
			.param("task", task)
			.update();

		DelegationDetails made = delegate(head, clerk);
		as(head.value(), Roles.REQUESTER, () -> this.delegations.end(made.id()));

		assertThat(this.database.sql("select holder from approval_seat where task_id = :task")
			.param("task", task)
			.query(String.class)
			.single()).isEqualTo(clerk.value());
	}

	@Test
	void whoWorksHereNoMoreDoesNotDecideAsADelegate() {
		UserId head = person();
		UserId clerk = person();
		delegate(head, clerk);
		ask(step(1, of(head)));
		String task = openTasks().getFirst().id();

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(
				() -> as(clerk.value(), Roles.SUPPLIER, () -> this.decisions.decide(task, Outcome.APPROVED, null)));
	}

	@Test
	void nobodyDelegatesForAnotherButAnAdministratorWhoGainsNothingByIt() {
		UserId head = person();
		UserId other = person();
		Instant now = this.clock.instant();

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> make(other, head, Roles.BUYER, other, now, now.plus(DAY)));
		assertThat(refusal(new UserId("admin"), head, Roles.ADMIN, new UserId("admin"), now, now.plus(DAY)))
			.isEqualTo("workflow.Delegation.administrator");
		DelegationDetails ordered = make(new UserId("admin"), head, Roles.ADMIN, other, now, now.plus(DAY));
		assertThat(ordered.planned()).isFalse();
		assertThat(new DelegationCreated(ordered).action()).isEqualTo("DELEGATION_ORDERED");
	}

	@Test
	void anAdministratorDoesNotStandInByWayOfAnotherEither() {
		String mailBox = UUID.randomUUID() + "@cailian.example";
		UserId administrator = person(mailBox);
		UserId second = person(mailBox);
		UserId head = person();
		UserId deputy = person();
		Instant now = this.clock.instant();
		assertThat(refusal(administrator, head, Roles.ADMIN, second, now, now.plus(DAY)))
			.isEqualTo("workflow.Delegation.administrator");
		delegate(deputy, second);
		make(administrator, head, Roles.ADMIN, deputy, now, now.plus(DAY));

		ask(step(1, of(head)));

		assertThat(holder()).contains(deputy);
	}

	@Test
	void nobodyStandsInForThemselvesUnderAnotherAccount() {
		String mailBox = UUID.randomUUID() + "@cailian.example";
		UserId everyday = person(mailBox);
		UserId privileged = person(mailBox);
		Instant now = this.clock.instant();

		assertThat(refusal(everyday, everyday, Roles.REQUESTER, privileged, now, now.plus(DAY)))
			.isEqualTo("workflow.Delegation.toOneself");
		assertThat(refusal(everyday, everyday, Roles.REQUESTER, new UserId("nobody"), now, now.plus(DAY)))
			.isEqualTo("workflow.Delegation.notStaff");
	}

	@Test
	void delegationsOfOnePersonDoNotOverlapButFollowEachOther() {
		UserId head = person();
		Instant now = this.clock.instant();
		make(head, head, Roles.REQUESTER, person(), now, now.plus(DAY));

		assertThat(refusal(head, head, Roles.REQUESTER, person(), now.plusSeconds(60), now.plus(DAY.multipliedBy(3))))
			.isEqualTo("workflow.Delegation.overlaps");
		assertThat(make(head, head, Roles.REQUESTER, person(), now.plus(DAY), now.plus(DAY.multipliedBy(2))).state())
			.isEqualTo(DelegationDetails.State.PLANNED);
	}

	@Test
	void delegationsMakeNoCircleAtOneTime() {
		UserId a = person();
		UserId b = person();
		UserId c = person();
		delegate(a, b);
		delegate(b, c);
		Instant now = this.clock.instant();

		assertThat(refusal(c, c, Roles.REQUESTER, a, now, now.plus(DAY))).isEqualTo("workflow.Delegation.circle");
		assertThat(make(c, c, Roles.REQUESTER, a, now.plus(DAY.multipliedBy(2)), now.plus(DAY.multipliedBy(3))).state())
			.isEqualTo(DelegationDetails.State.PLANNED);
	}

	@Test
	void makingTheSameAgainMakesOneAndAnotherUnderItsIdNone() {
		UserId head = person();
		UserId deputy = person();
		Instant now = this.clock.instant();
		DelegationDraft draft = new DelegationDraft(UUID.randomUUID(), head, deputy, now, now.plus(DAY), Set.of(),
				Optional.of(Money.of("1000", "CNY")), "出差");
		create(head, Roles.REQUESTER, draft);

		assertThat(create(head, Roles.REQUESTER, draft).id()).isEqualTo(draft.id());
		assertThat(as(deputy.value(), Roles.REQUESTER, () -> this.delegations.mine())).hasSize(1);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> create(head, Roles.REQUESTER,
					new DelegationDraft(draft.id(), head, person(), now, now.plus(DAY), Set.of(), Optional.empty(),
							"出差")))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.Delegation.idTaken");
	}

	@Test
	void onlyTheDelegatorAndAdministratorsEndADelegation() {
		UserId head = person();
		UserId deputy = person();
		DelegationDetails made = delegate(head, deputy);

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(deputy.value(), Roles.BUYER, () -> this.delegations.end(made.id())));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(deputy.value(), Roles.BUYER, () -> this.delegations.all()));
		assertThat(as("auditor", Roles.AUDITOR, () -> this.delegations.all())).contains(made);
	}

	private DelegationDetails delegate(UserId delegator, UserId delegate) {
		Instant now = this.clock.instant();
		return make(delegator, delegator, Roles.REQUESTER, delegate, now.minusSeconds(1), now.plus(DAY));
	}

	private DelegationDetails make(UserId by, UserId delegator, String role, UserId delegate, Instant from,
			Instant until) {
		return create(by, role, new DelegationDraft(UUID.randomUUID(), delegator, delegate, from, until, Set.of(),
				Optional.empty(), "休假"));
	}

	private DelegationDetails create(UserId by, String role, DelegationDraft draft) {
		DelegationDetails created = as(by.value(), role, () -> this.delegations.create(draft));
		this.made.add(created.id());
		return created;
	}

	private String refusal(UserId by, UserId delegator, String role, UserId delegate, Instant from, Instant until) {
		List<String> keys = new ArrayList<>();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> make(by, delegator, role, delegate, from, until))
			.satisfies((violation) -> keys.add(violation.messageKey()));
		return keys.getFirst();
	}

	private Decision decide(UserId person) {
		String task = openTasks().getFirst().id();
		return as(person.value(), Roles.REQUESTER, () -> this.decisions.decide(task, Outcome.APPROVED, null));
	}

	private Optional<UserId> holder() {
		return openTasks().getFirst().holder();
	}

	private void advance(Duration duration) {
		((ShiftedClock) this.clock).advance(duration);
	}

}
