package io.cailian.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.ApprovalLimit;
import io.cailian.organisation.PlacementAdministration;
import io.cailian.organisation.PlacementDetails;
import io.cailian.organisation.PlacementDraft;
import io.cailian.workflow.spi.ApprovalFacts;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;

import static io.cailian.identity.Acting.as;

/**
 * Has chains as a test wants them, run by people made for it.
 */
@SuppressWarnings("NullAway.Init")
abstract class ChainTest extends WorkflowTest {

	@Autowired
	Chains chains;

	@Autowired
	Ends ends;

	@Autowired
	ApprovalCases cases;

	@Autowired
	AccountOpening accounts;

	@Autowired
	PlacementAdministration placements;

	/** Has the parcel approved by these steps, in the order they are written. */
	final void ask(ChainStep... steps) {
		this.chains.put(this.parcel, ApprovalChain.standing(List.of(steps)));
		start(ChainApproval.PROCESS);
	}

	final void isWorth(String amount) {
		this.parcels.isKnown(this.parcel.id(),
				new ApprovalFacts(Optional.of(Money.of(amount, "CNY")), Map.of(), List.of()));
	}

	static ChainStep step(int stage, Seat seat) {
		return new ChainStep(stage, new StepName("第" + stage + "级", "Level " + stage), List.of(seat), 1, false,
				ChainStep.USUAL_TIME, "");
	}

	static ChainStep limited(int stage, Seat seat) {
		return new ChainStep(stage, new StepName("第" + stage + "级", "Level " + stage), List.of(seat), 1, true,
				ChainStep.USUAL_TIME, "");
	}

	static ChainStep committee(int stage, int needed, UserId... members) {
		return new ChainStep(stage, new StepName("委员会", "Committee"),
				Stream.of(members).map((member) -> Seat.ofAny(List.of(member))).toList(), needed, false,
				ChainStep.USUAL_TIME, "");
	}

	static Seat of(UserId... people) {
		return new Seat(Optional.empty(), Set.of(people));
	}

	/** Somebody new who works for the company. */
	final UserId person() {
		return person(UUID.randomUUID() + "@cailian.example");
	}

	/** One more account of whoever has the mail box. */
	final UserId person(String mailBox) {
		UserId id = new UserId("chain-" + UUID.randomUUID());
		as("admin", Roles.ADMIN,
				() -> this.accounts.open(new Person(id, "某人", "Somebody", mailBox), Set.of(Roles.REQUESTER)));
		return id;
	}

	/** The account under which parcels are asked for, as somebody's who works here. */
	final UserId requester() {
		as("admin", Roles.ADMIN,
				() -> this.accounts.open(
						new Person(REQUESTER, "申请人", "Requester", "requester-of-parcels@cailian.example"),
						Set.of(Roles.REQUESTER)));
		return REQUESTER;
	}

	final void answersTo(UserId person, UserId manager, ApprovalLimit... limits) {
		place(person, Optional.of(manager), limits);
	}

	final void mayDecideUpTo(UserId person, String amount) {
		place(person, Optional.empty(), new ApprovalLimit(ApprovalLimit.GENERAL, Money.of(amount, "CNY")));
	}

	private void place(UserId person, Optional<UserId> manager, ApprovalLimit... limits) {
		as("admin", Roles.ADMIN, () -> this.placements
			.place(new PlacementDraft(person, manager, Set.of(), List.of(limits)), PlacementDetails.UNRECORDED));
	}

	/** The task by which this person, and nobody else, is asked. */
	final Optional<String> taskOf(UserId person) {
		return openTasks().stream().filter((task) -> task.people().contains(person)).map(InboxTask::id).findFirst();
	}

	final List<InboxTask> openTasks() {
		return this.transaction.execute((status) -> {
			List<InboxTask> found = this.tasks.findBySubjectTypeAndSubjectId(this.parcel.type(), this.parcel.id());
			found.forEach(InboxTask::people);
			return found;
		});
	}

	final Decision decide(UserId person, Outcome outcome, @Nullable String reason) {
		String task = taskOf(person).orElseThrow();
		return as(person.value(), Roles.REQUESTER, () -> this.decisions.decide(task, outcome, reason));
	}

	final CaseState state() {
		return this.cases.newestFirst(this.parcel.type(), this.parcel.id()).getFirst().state();
	}

}
