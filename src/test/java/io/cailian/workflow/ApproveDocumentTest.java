package io.cailian.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.ApprovalLimit;
import org.junit.jupiter.api.Test;

import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Chains of every shape, run by the one process for all documents.
 */
class ApproveDocumentTest extends ChainTest {

	@Test
	void endsAtApprovalDecidedWhenEveryStageAgreed() {
		UserId first = person();
		UserId second = person();
		ask(step(1, of(first)), step(2, of(second)));

		assertThat(taskOf(second)).as("level 2 is not asked before level 1").isEmpty();
		decide(first, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.OPEN);
		assertThat(taskOf(first)).isEmpty();
		decide(second, Outcome.APPROVED, "好的");

		assertThat(state()).isEqualTo(CaseState.APPROVED);
		assertThat(this.parcels.endsOf(this.parcel.id())).containsExactly(Outcome.APPROVED);
		assertThat(this.processes.isRunning(ChainApproval.PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtApprovalDecidedWhenSomebodyRejects() {
		UserId first = person();
		ask(step(1, of(first)), step(2, of(person())));

		decide(first, Outcome.REJECTED, "Not needed");

		assertThat(state()).isEqualTo(CaseState.REJECTED);
		assertThat(openTasks()).isEmpty();
		assertThat(this.parcels.endsOf(this.parcel.id())).containsExactly(Outcome.REJECTED);
	}

	@Test
	void endsAtApprovalDecidedWhenSomebodySendsItBack() {
		UserId first = person();
		UserId beside = person();
		ask(step(1, of(first)), step(1, of(beside)));

		decide(first, Outcome.RETURNED, "Which address?");

		assertThat(state()).isEqualTo(CaseState.RETURNED);
		assertThat(openTasks()).isEmpty();
		assertThat(this.parcels.endsOf(this.parcel.id())).containsExactly(Outcome.RETURNED);
	}

	@Test
	void stepsOfOneStageWaitAtTheSameTimeAndAllHaveToAgree() {
		UserId one = person();
		UserId other = person();
		UserId last = person();
		ask(step(1, of(one)), step(1, of(other)), step(2, of(last)));

		decide(other, Outcome.APPROVED, null);
		assertThat(taskOf(one)).isPresent();
		assertThat(taskOf(last)).isEmpty();
		decide(one, Outcome.APPROVED, null);

		assertThat(taskOf(last)).isPresent();
	}

	@Test
	void aCommitteeAgreesOnceEnoughOfItsMembersDid() {
		UserId a = person();
		UserId b = person();
		UserId c = person();
		ask(committee(1, 2, a, b, c));

		decide(c, Outcome.REJECTED, "Too dear");
		assertThat(state()).isEqualTo(CaseState.OPEN);
		decide(a, Outcome.APPROVED, null);
		decide(b, Outcome.APPROVED, null);

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void aCommitteeRefusesOnceTooFewAreLeftToAgree() {
		UserId a = person();
		UserId b = person();
		ask(committee(1, 2, a, b, person()));

		decide(a, Outcome.REJECTED, "Too dear");
		decide(b, Outcome.REJECTED, "Too late");

		assertThat(state()).isEqualTo(CaseState.REJECTED);
		assertThat(openTasks()).as("the third is asked no more").isEmpty();
	}

	@Test
	void membersWhoAreNotNeededAreAskedNoMore() {
		UserId a = person();
		UserId b = person();
		UserId c = person();
		ask(committee(1, 2, a, b, c), step(2, of(person())));

		decide(a, Outcome.APPROVED, null);
		decide(b, Outcome.APPROVED, null);

		assertThat(taskOf(c)).isEmpty();
		assertThat(openTasks()).hasSize(1);
	}

	@Test
	void anyOfThoseWhoShareASeatDecides() {
		UserId one = person();
		UserId other = person();
		ask(step(1, of(one, other)));

		decide(other, Outcome.APPROVED, null);

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void whoAgreedBeforeIsNotAskedAgain() {
		UserId twice = person();
		UserId last = person();
		ask(step(1, of(twice)), step(2, of(twice)), step(3, of(last)));

		decide(twice, Outcome.APPROVED, null);

		assertThat(taskOf(twice)).isEmpty();
		assertThat(taskOf(last)).isPresent();
	}

	@Test
	void whoAgreedBeforeUnderAnotherAccountIsNotAskedAgain() {
		String mailBox = UUID.randomUUID() + "@cailian.example";
		UserId everyday = person(mailBox);
		UserId privileged = person(mailBox);
		ask(step(1, of(everyday)), step(2, of(privileged)));

		decide(everyday, Outcome.APPROVED, null);

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void nobodyElseDecidesInTheSeatOfAPerson() {
		UserId asked = person();
		UserId other = person();
		ask(step(1, of(asked)));
		String task = taskOf(asked).orElseThrow();

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(
				() -> as(other.value(), Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, null)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as("admin", Roles.ADMIN, () -> this.decisions.decide(task, Outcome.APPROVED, null)));
	}

	@Test
	void whoIsNamedButWorksHereNoMoreDoesNotDecide() {
		UserId asked = person();
		ask(step(1, of(asked)));
		String task = taskOf(asked).orElseThrow();

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(
				() -> as(asked.value(), Roles.SUPPLIER, () -> this.decisions.decide(task, Outcome.APPROVED, null)));
	}

	@Test
	void inTheSeatOfWhoeverAsksSitsTheirManager() {
		UserId head = person();
		UserId director = person();
		answersTo(head, director);
		this.parcels.bar(this.parcel.id(), head);
		ask(step(1, of(head)));

		assertThat(openTasks()).singleElement()
			.satisfies((task) -> assertThat(task.people()).containsExactly(director));
	}

	@Test
	void onACommitteeNobodySitsForWhoeverMayNotDecide() {
		UserId barred = person();
		UserId a = person();
		UserId b = person();
		answersTo(barred, person());
		this.parcels.bar(this.parcel.id(), barred);
		ask(committee(1, 3, barred, a, b));

		decide(a, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.OPEN);
		decide(b, Outcome.APPROVED, null);

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void nothingIsAskedForWhereNobodyMayDecide() {
		UserId barred = person();
		this.parcels.bar(this.parcel.id(), barred);

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> ask(step(1, of(barred))))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.nobodyToAsk");
		assertThat(this.processes.isRunning(ChainApproval.PROCESS, this.parcel)).isFalse();
	}

	@Test
	void aCommitteeThatCannotReachItsNumberIsNotAsked() {
		UserId barred = person();
		this.parcels.bar(this.parcel.id(), barred);

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> ask(committee(1, 1, barred)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.nobodyToAsk");
	}

	@Test
	void whereALimitIsAskedForItMustCoverTheDocument() {
		UserId clerk = person();
		UserId head = person();
		mayDecideUpTo(clerk, "9999.99");
		mayDecideUpTo(head, "10000");
		isWorth("10000");
		ask(limited(1, of(clerk, head)));

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide(clerk, Outcome.APPROVED, null))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.aboveLimit");
		decide(head, Outcome.APPROVED, null);

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void whereALimitIsAskedForNoneIsTooLittleAndSoIsAnUnknownAmount() {
		UserId nobody = person();
		UserId anybody = person();
		mayDecideUpTo(anybody, "1000000");

		refusesToAsk(limited(1, of(anybody)));
		isWorth("1");
		refusesToAsk(limited(1, of(nobody)));
	}

	@Test
	void whoDecidesInThePlaceOfSomebodyBarredHasTheLimitThatIsAskedFor() {
		UserId head = person();
		UserId next = person();
		UserId chief = person();
		answersTo(head, next, new ApprovalLimit(ApprovalLimit.GENERAL, Money.of("10000", "CNY")));
		answersTo(next, chief);
		mayDecideUpTo(chief, "10000");
		this.parcels.bar(this.parcel.id(), head);
		isWorth("500");

		ask(limited(1, of(head)));

		decide(chief, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void aLimitCoversTheWholePurchaseTheDocumentIsAPartOf() {
		UserId clerk = person();
		UserId head = person();
		mayDecideUpTo(clerk, "10000");
		mayDecideUpTo(head, "30000");
		isWorth("9000");
		this.chains.put(this.parcel, new ApprovalChain(Optional.of(UUID.randomUUID()),
				List.of(limited(1, of(clerk, head))), Optional.of(Money.of("29000", "CNY")), List.of()));
		start(ChainApproval.PROCESS);

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide(clerk, Outcome.APPROVED, null))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.aboveLimit");
		decide(head, Outcome.APPROVED, null);

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void aRoleIsNotAskedWhereSomebodyWhoHoldsItHasAgreed() {
		UserId head = person();
		ask(step(1, of(head)), step(2, Seat.ofRole(Roles.FINANCE)), step(3, Seat.ofRole(Roles.REQUESTER)));

		decide(head, Outcome.APPROVED, null);
		String finance = openTasks().getFirst().id();
		as(person().value(), Roles.FINANCE, () -> this.decisions.decide(finance, Outcome.APPROVED, null));

		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void oneVoteAgainstIsNotTheEndOfACommittee() {
		UserId one = person();
		UserId two = person();
		UserId three = person();
		ask(committee(1, 2, one, two, three));

		decide(one, Outcome.REJECTED, "no");
		assertThat(this.ends.of(this.parcel)).isEmpty();
		decide(two, Outcome.APPROVED, null);
		decide(three, Outcome.APPROVED, null);

		assertThat(this.ends.of(this.parcel)).containsExactly(true);
	}

	private void refusesToAsk(ChainStep step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> ask(step))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.nobodyToAsk");
	}

	@Test
	void whoAgreedWithoutTheLimitIsAskedAgainWhereItCounts() {
		UserId head = person();
		UserId director = person();
		answersTo(head, director, new ApprovalLimit(ApprovalLimit.GENERAL, Money.of("100", "CNY")));
		mayDecideUpTo(director, "1000");
		isWorth("500");
		ask(step(1, of(head)), limited(2, of(head, director)));

		decide(head, Outcome.APPROVED, null);

		assertThat(state()).isEqualTo(CaseState.OPEN);
	}

	@Test
	void theApprovalEndsWithTheProcessThatWaitsForIt() {
		UserId asked = person();
		ask(step(1, of(asked)));

		this.transaction
			.executeWithoutResult((status) -> this.processes.cancel(ChainApproval.PROCESS, this.parcel, "withdrawn"));

		assertThat(state()).isEqualTo(CaseState.WITHDRAWN);
		assertThat(this.ends.of(this.parcel)).containsExactly(false);
		assertThat(openTasks()).isEmpty();
	}

}
