package io.cailian.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditTrail;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.flowable.engine.HistoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SuppressWarnings("NullAway.Init")
class DecisionsTest extends WorkflowTest {

	private static final String PROCESS = "approveSupplier";

	@Autowired
	private HistoryService history;

	@Autowired
	private AuditTrail trail;

	@Test
	void sayingTheSameAgainReturnsWhatWasRecorded() {
		start(PROCESS);
		String task = task();
		Decision first = decide("approver", task, Outcome.REJECTED, "No licence");

		Decision second = decide("approver", task, Outcome.REJECTED, " No licence ");

		assertThat(second).isEqualTo(first);
		assertThat(this.supplierApproval.calls()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "approver,APPROVED,No licence", "approver,REJECTED,Another reason", "other,REJECTED,No licence" })
	void sayingSomethingElseAfterwardsNamesWhoDecided(String person, Outcome outcome, String reason) {
		start(PROCESS);
		String task = task();
		decide("approver", task, Outcome.REJECTED, "No licence");

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide(person, task, outcome, reason))
			.satisfies((violation) -> {
				assertThat(violation.messageKey()).isEqualTo("workflow.alreadyDecided");
				assertThat(violation.args()).hasSize(4).startsWith("王芳", "Wang Fang");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { Roles.ADMIN, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.SUPPLIER })
	void nobodyWithoutTheRoleOfTheTaskDecides(String role) {
		start(PROCESS);
		String task = task();

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as("somebody", role, () -> this.decisions.decide(task, Outcome.APPROVED, null)));

		assertThat(this.tasks.findById(task)).isPresent();
		assertThat(as("auditor", Roles.AUDITOR, () -> this.trail.timeline(Parcels.TYPE, this.parcel.id())))
			.extracting(AuditEntry::action)
			.containsExactly("ACCESS_DENIED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "requester", "barred" })
	void nobodyDecidesOnTheirOwnBusiness(String person) {
		start(PROCESS);
		String task = task();

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> decide(person, task, Outcome.REJECTED, "Not for me"))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.selfApproval");
		assertThat(this.tasks.findById(task)).isPresent();
	}

	@Test
	void aStrangerIsNotEvenAsked() {
		start(PROCESS);
		String task = task();

		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.decisions.decide(task, Outcome.APPROVED, null));
	}

	@ParameterizedTest
	@CsvSource(value = { "REJECTED,null", "REJECTED,' '", "RETURNED,null", "RETURNED,''" }, nullValues = "null")
	void whoeverDoesNotApproveOwesAReason(Outcome outcome, @Nullable String reason) {
		start(PROCESS);
		String task = task();

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide("approver", task, outcome, reason))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.reasonMissing");
	}

	@Test
	void aReasonHasAnEnd() {
		start(PROCESS);
		String task = task();

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> decide("approver", task, Outcome.REJECTED, "长".repeat(2001)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.reasonTooLong");
		assertThat(decide("approver", task, Outcome.REJECTED, "𠮷".repeat(1000)).reason()).hasSize(2000);
	}

	@Test
	void aWithdrawnTaskIsGone() {
		start(PROCESS);
		String task = task();
		this.transaction.executeWithoutResult((status) -> this.processes.cancel(PROCESS, this.parcel, "withdrawn"));

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> decide("approver", task, Outcome.APPROVED, null))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.taskGone");
	}

	@Test
	void nothingIsRecordedWhenTheDocumentCannotMove() {
		start(PROCESS);
		String task = task();
		this.supplierApproval.failWith(new IllegalStateException("licence register is away"));

		assertThatIllegalStateException().isThrownBy(() -> decide("approver", task, Outcome.APPROVED, null));

		assertThat(this.decisions.lastFor(this.parcel)).isEmpty();
		assertThat(this.tasks.findById(task)).isPresent();
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isTrue();
	}

	@Test
	void aBrokenRuleOfTheDocumentReachesTheDecider() {
		start(PROCESS);
		String task = task();
		this.supplierApproval.failWith(new RuleViolation("supplier.duplicate"));

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> decide("approver", task, Outcome.APPROVED, null))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("supplier.duplicate");
	}

	@Test
	void theVictimOfADeadlockTriesAgain() {
		start(PROCESS);
		String task = task();
		this.supplierApproval.failOnceWith(new CannotAcquireLockException("deadlock"));

		decide("approver", task, Outcome.APPROVED, null);

		assertThat(this.supplierApproval.calls()).hasSize(2);
		assertThat(this.decisions.history(this.parcel)).hasSize(1);
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void ofTwoAtTheSameMomentOneDecides() throws Exception {
		start(PROCESS);
		String task = task();
		CyclicBarrier together = new CyclicBarrier(2);
		List<Callable<String>> deciders = List.of(() -> race(together, "approver", task, Outcome.APPROVED),
				() -> race(together, "approver2", task, Outcome.REJECTED));

		List<String> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (Future<String> result : threads.invokeAll(deciders)) {
				results.add(result.get());
			}
		}

		assertThat(results).containsExactlyInAnyOrder("decided", "workflow.alreadyDecided");
		assertThat(this.supplierApproval.calls()).hasSize(1);
		assertThat(this.decisions.history(this.parcel)).hasSize(1);
	}

	@Test
	void theEngineKnowsWhoDecided() {
		start(PROCESS);
		String task = task();

		decide("approver", task, Outcome.APPROVED, null);

		assertThat(this.history.createHistoricActivityInstanceQuery().activityType("userTask").list())
			.filteredOn((step) -> task.equals(step.getTaskId()))
			.singleElement()
			.extracting(HistoricActivityInstance::getCompletedBy)
			.isEqualTo("approver");
	}

	private String race(CyclicBarrier together, String person, String task, Outcome outcome) throws Exception {
		together.await();
		try {
			decide(person, task, outcome, "first");
			return "decided";
		}
		catch (RuleViolation violation) {
			return violation.messageKey();
		}
	}

	private Decision decide(String person, String task, Outcome outcome, @Nullable String reason) {
		return as(person, Roles.APPROVER, () -> this.decisions.decide(task, outcome, reason));
	}

}
