package io.cailian.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What can be done with a task short of deciding on it.
 */
@SuppressWarnings("NullAway.Init")
class TaskHandlingTest extends ChainTest {

	@Autowired
	private TaskHandling handling;

	@Autowired
	private BulkDecisions bulk;

	@Autowired
	private Inbox inbox;

	@Autowired
	private Clock clock;

	@Autowired
	JdbcClient database;

	@Test
	void whoeverTakesATaskInHandHasItAloneUntilTheyGiveItBack() {
		UserId one = person();
		UserId other = person();
		ask(step(1, of(one, other)));
		String task = taskOf(one).orElseThrow();
		assertThat(part(other, InboxPart.GROUP)).containsExactly(task);

		act(one, () -> this.handling.claim(task));
		act(one, () -> this.handling.claim(task));

		assertThat(part(one, InboxPart.MINE)).containsExactly(task);
		assertThat(part(other, InboxPart.TO_DO)).isEmpty();
		assertThat(part(other, InboxPart.OTHERS)).containsExactly(task);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> act(other, () -> this.handling.claim(task)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.held");
		act(one, () -> this.handling.release(task));
		decide(other, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void nobodyElseHandlesATask() {
		UserId asked = person();
		UserId other = person();
		ask(step(1, of(asked)));
		String task = taskOf(asked).orElseThrow();

		List<Runnable> deeds = List.of(() -> this.handling.claim(task), () -> this.handling.release(task),
				() -> this.handling.forward(task, asked, "please"),
				() -> this.handling.putOff(task, this.clock.instant().plus(Duration.ofDays(1))),
				() -> this.handling.addApprover(task, asked, Turn.AFTER, "please"),
				() -> this.handling.reassign(task, other, "please"));

		assertThat(deeds).allSatisfy(
				(deed) -> assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> act(other, deed)));
		assertThat(this.database
			.sql("select facts from audit_entry where action = 'ACCESS_DENIED' and actor = :actor order by seq")
			.param("actor", other.value())
			.query(String.class)
			.list()).map((facts) -> facts.replaceAll(".*\"(\\w+\\.\\w+)\".*", "$1"))
			.containsExactly("TaskHandling.claim", "TaskHandling.release", "TaskHandling.forward",
					"TaskHandling.putOff", "TaskHandling.addApprover", "TaskHandling.reassign");
	}

	@Test
	void twoWhoReachForATaskAtOnceDoNotBothGetIt() throws Exception {
		UserId one = person();
		UserId other = person();
		ask(step(1, of(one, other)));
		String task = taskOf(one).orElseThrow();

		List<String> ends = atOnce(() -> tried(one, () -> this.handling.claim(task)),
				() -> tried(other, () -> this.handling.claim(task)));

		assertThat(ends).containsExactlyInAnyOrder("done", "workflow.held");
		assertThat(part(one, InboxPart.MINE).size() + part(other, InboxPart.MINE).size()).isEqualTo(1);
	}

	@Test
	void aTaskThatIsGivenAwayWhileItIsDecidedGoesEitherWay() throws Exception {
		UserId one = person();
		UserId to = person();
		ask(step(1, of(one)));
		String task = taskOf(one).orElseThrow();

		List<String> ends = atOnce(() -> tried(one, () -> this.handling.forward(task, to, "away")),
				() -> tried(one, () -> this.decisions.decide(task, Outcome.APPROVED, null)));

		assertThat(ends).contains("done").doesNotHaveDuplicates();
		assertThat(state()).isEqualTo(ends.get(1).equals("done") ? CaseState.APPROVED : CaseState.OPEN);
	}

	@Test
	void whoeverIsGivenATaskDecidesOnBehalfOfTheOtherAndUnderBothLimits() {
		UserId head = person();
		UserId deputy = person();
		mayDecideUpTo(head, "10000");
		mayDecideUpTo(deputy, "100");
		isWorth("500");
		ask(limited(1, of(head)));
		String task = taskOf(head).orElseThrow();

		act(head, () -> this.handling.forward(task, deputy, "I am away"));
		act(head, () -> this.handling.forward(task, deputy, "I am away"));

		assertThat(part(deputy, InboxPart.DELEGATED)).containsExactly(task);
		assertThat(part(head, InboxPart.OTHERS)).containsExactly(task);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide(deputy, Outcome.APPROVED, null))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.aboveLimit");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> act(head, () -> this.decisions.decide(task, Outcome.APPROVED, null)));
	}

	@Test
	void aTaskIsGivenOnlyToSomebodyWhoMayDecide() {
		UserId asked = person();
		UserId barred = person();
		UserId beside = person();
		this.parcels.bar(this.parcel.id(), barred);
		ask(step(1, of(asked)), step(1, of(beside)));
		String task = taskOf(asked).orElseThrow();

		assertThat(refusal(asked, () -> this.handling.forward(task, barred, "x")))
			.isEqualTo("workflow.handling.involved");
		assertThat(refusal(asked, () -> this.handling.forward(task, beside, "x"))).isEqualTo("workflow.handling.asked");
		assertThat(refusal(asked, () -> this.handling.forward(task, asked, "x")))
			.isEqualTo("workflow.handling.toYourself");
		assertThat(refusal(asked, () -> this.handling.forward(task, new UserId("nobody-here"), "x")))
			.isEqualTo("workflow.handling.notStaff");
		assertThat(refusal(asked, () -> this.handling.forward(task, person(), " ")))
			.isEqualTo("workflow.reasonMissing");
	}

	@Test
	void theTaskOfARoleIsGivenOnlyToSomebodyWhoHoldsIt() {
		ask(step(1, Seat.ofRole(Roles.FINANCE)));
		String task = openTasks().getFirst().id();
		UserId clerk = person();

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> act("finance-" + clerk.value(), Roles.FINANCE,
					() -> this.handling.forward(task, clerk, "please")))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.handling.otherRole");
	}

	@Test
	void administratorsGiveATaskToSomebodyElse() {
		UserId gone = person();
		UserId here = person();
		ask(step(1, of(gone)));
		String task = taskOf(gone).orElseThrow();

		act("admin", Roles.ADMIN, () -> this.handling.reassign(task, here, "has left"));

		decide(here, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void whoeverIsGivenATaskByAnAdministratorHasNoSecondVoteByARole() {
		UserId gone = person();
		UserId here = person();
		ask(step(1, of(gone)), step(2, Seat.ofRole(Roles.FINANCE)));
		String task = taskOf(gone).orElseThrow();
		act("admin", Roles.ADMIN, () -> this.handling.reassign(task, here, "has left"));
		decide(here, Outcome.APPROVED, null);
		String second = openTasks().getFirst().id();

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(
					() -> act(here.value(), Roles.FINANCE, () -> this.decisions.decide(second, Outcome.APPROVED, null)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.votedAlready");
		act(person().value(), Roles.FINANCE, () -> this.decisions.decide(second, Outcome.APPROVED, null));
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void whoeverVotedByARoleIsGivenNoOtherVoteByAnAdministrator() {
		UserId gone = person();
		UserId here = person();
		ask(step(1, Seat.ofRole(Roles.FINANCE)), step(2, of(gone)));
		String first = openTasks().getFirst().id();
		act(here.value(), Roles.FINANCE, () -> this.decisions.decide(first, Outcome.APPROVED, null));
		String second = taskOf(gone).orElseThrow();

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> act("admin", Roles.ADMIN, () -> this.handling.reassign(second, here, "has left")))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.handling.asked");
	}

	@Test
	void whatIsPutOffLeavesTheListForThatLong() {
		UserId one = person();
		ask(step(1, of(one, person())));
		String task = taskOf(one).orElseThrow();
		Instant later = this.clock.instant().plus(Duration.ofDays(3));

		act(one, () -> this.handling.putOff(task, later));

		assertThat(part(one, InboxPart.TO_DO)).isEmpty();
		assertThat(part(one, InboxPart.PUT_OFF)).containsExactly(task);
		assertThat(refusal(one, () -> this.handling.putOff(task, this.clock.instant().plus(Duration.ofDays(31)))))
			.isEqualTo("workflow.handling.putOffUntil");
		assertThat(refusal(one, () -> this.handling.putOff(task, this.clock.instant().minusSeconds(1))))
			.isEqualTo("workflow.handling.putOffUntil");
		decide(one, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void whoeverIsAddedBesideDecidesAtOnceAndBothHaveToAgree() {
		UserId one = person();
		UserId expert = person();
		UserId last = person();
		ask(step(1, of(one)), step(2, of(last)));
		String task = taskOf(one).orElseThrow();

		act(one, () -> this.handling.addApprover(task, expert, Turn.BEFORE, "knows parcels"));
		act(one, () -> this.handling.addApprover(task, expert, Turn.BEFORE, "knows parcels"));

		assertThat(openTasks()).hasSize(2);
		decide(one, Outcome.APPROVED, null);
		assertThat(taskOf(last)).as("the added one has not agreed").isEmpty();
		decide(expert, Outcome.APPROVED, null);
		decide(last, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void whoeverIsAddedAfterComesBeforeTheStagesPlanned() {
		UserId one = person();
		UserId expert = person();
		UserId last = person();
		ask(step(1, of(one)), step(2, of(last)));
		String task = taskOf(one).orElseThrow();

		act(one, () -> this.handling.addApprover(task, expert, Turn.AFTER, "knows parcels"));
		assertThat(refusal(one, () -> this.handling.addApprover(task, last, Turn.BEFORE, "x")))
			.isEqualTo("workflow.handling.asked");

		assertThat(taskOf(expert)).isEmpty();
		decide(one, Outcome.APPROVED, null);
		assertThat(taskOf(last)).isEmpty();
		decide(expert, Outcome.APPROVED, null);
		decide(last, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
	}

	@Test
	void oneTaskOfManyThatObjectsDoesNotKeepTheOthers() {
		UserId one = person();
		UserId other = person();
		ask(step(1, of(one)), step(1, of(other)));
		String mine = taskOf(one).orElseThrow();
		String notMine = taskOf(other).orElseThrow();

		List<BulkOutcome> rows = as(one.value(), Roles.REQUESTER,
				() -> this.bulk.decide(List.of(notMine, mine, "no such task"), Outcome.APPROVED, null));

		assertThat(rows).extracting(BulkOutcome::isDecided).containsExactly(false, true, false);
		assertThat(rows).extracting((row) -> row.refused().map(RuleViolation::messageKey).orElse(""))
			.containsExactly("workflow.bulk.notAsked", "", "workflow.taskGone");
		assertThat(as(one.value(), Roles.REQUESTER, () -> this.inbox.open(mine, Locale.ENGLISH))).isPresent();
	}

	private List<String> part(UserId person, InboxPart part) {
		return as(person.value(), Roles.REQUESTER, () -> this.inbox.mine(InboxFilter.of(part), 100)).stream()
			.map(InboxEntry::taskId)
			.toList();
	}

	private static void act(UserId person, Runnable deed) {
		act(person.value(), Roles.REQUESTER, deed);
	}

	private static void act(String person, String role, Runnable deed) {
		as(person, role, () -> {
			deed.run();
			return person;
		});
	}

	private static String refusal(UserId person, Runnable deed) {
		try {
			act(person, deed);
			return "done";
		}
		catch (RuleViolation violation) {
			return violation.messageKey();
		}
	}

	private static String tried(UserId person, Runnable deed) {
		try {
			return refusal(person, deed);
		}
		catch (AccessDeniedException ex) {
			return "denied";
		}
	}

	private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<String>> ends = List.of(threads.submit(() -> {
				start.await();
				return one.call();
			}), threads.submit(() -> {
				start.await();
				return other.call();
			}));
			return List.of(got(ends.get(0)), got(ends.get(1)));
		}
	}

	private static String got(Future<String> end) throws InterruptedException, ExecutionException {
		return end.get();
	}

}
