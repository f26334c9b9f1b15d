package io.cailian.workflow;

import io.cailian.identity.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

class ApproveSupplierTest extends WorkflowTest {

	private static final String PROCESS = "approveSupplier";

	@Test
	void endsAtSupplierActiveWhenApproved() {
		start(PROCESS);

		Decision decision = decide(Outcome.APPROVED, null);

		assertThat(this.supplierApproval.calls()).containsExactly("activate by approver");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
		assertThat(this.decisions.lastFor(this.parcel)).contains(decision);
	}

	@Test
	void endsAtApplicationRefusedWhenRejected() {
		start(PROCESS);

		decide(Outcome.REJECTED, "Licence expired");

		assertThat(this.supplierApproval.calls()).containsExactly("refuse by approver: licence expired");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void comesBackForReviewOnceTheApplicantAnswered() {
		start(PROCESS);
		String firstTask = task();
		decide(Outcome.RETURNED, "Which bank?");
		assertThat(this.tasks.findById(firstTask)).isEmpty();

		assertThat(resume()).isTrue();
		assertThat(task()).isNotEqualTo(firstTask);
		decide(Outcome.APPROVED, "Thanks");

		assertThat(this.supplierApproval.calls()).containsExactly("askForMore by approver: which bank?",
				"activate by approver: thanks");
		assertThat(this.decisions.history(this.parcel)).extracting(Decision::outcome)
			.containsExactly(Outcome.APPROVED, Outcome.RETURNED);
	}

	@Test
	void answeringTwiceContinuesOnce() {
		start(PROCESS);
		decide(Outcome.RETURNED, "Which bank?");
		resume();

		assertThat(resume()).isFalse();
	}

	@Test
	void leavesNothingBehindWhenWithdrawn() {
		start(PROCESS);
		String task = task();

		this.transaction.executeWithoutResult((status) -> this.processes.cancel(PROCESS, this.parcel, "withdrawn"));

		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
		assertThat(this.tasks.findById(task)).isEmpty();
		assertThat(this.supplierApproval.calls()).isEmpty();
	}

	@Test
	void startingTwiceMakesOneTask() {
		start(PROCESS);
		String task = task();

		start(PROCESS);

		assertThat(task()).isEqualTo(task);
	}

	private boolean resume() {
		return Boolean.TRUE.equals(
				this.transaction.execute((status) -> this.processes.resume(PROCESS, this.parcel, "awaitInformation")));
	}

	private Decision decide(Outcome outcome, @Nullable String reason) {
		String task = task();
		return as("approver", Roles.APPROVER, () -> this.decisions.decide(task, outcome, reason));
	}

}
