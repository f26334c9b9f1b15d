package io.cailian.workflow;

import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApproveAwardTest extends WorkflowTest {

	private static final String PROCESS = "approveAward";

	@Test
	void endsAtAwardConfirmedWhenApproved() {
		start(PROCESS);

		decide("manager", Outcome.APPROVED, null);

		assertThat(this.awardApproval.calls()).containsExactly("confirm by manager");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtAwardRefusedWhenRejected() {
		start(PROCESS);

		decide("manager", Outcome.REJECTED, "Over budget");

		assertThat(this.awardApproval.calls()).containsExactly("refuse by manager: over budget");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtAwardSentBackWhenReturned() {
		start(PROCESS);

		decide("manager", Outcome.RETURNED, "Ask the second bidder");

		assertThat(this.awardApproval.calls()).containsExactly("sendBack by manager: ask the second bidder");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void theRequesterIsBarredEvenAsAManager() {
		start(PROCESS);

		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> decide(REQUESTER.value(), Outcome.APPROVED, null))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.selfApproval");

		assertThat(this.awardApproval.calls()).isEmpty();
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isTrue();
	}

	private Decision decide(String person, Outcome outcome, @Nullable String reason) {
		String task = task();
		return as(person, Roles.PURCHASING_MANAGER, () -> this.decisions.decide(task, outcome, reason));
	}

}
