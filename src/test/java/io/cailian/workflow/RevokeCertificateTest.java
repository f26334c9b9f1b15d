package io.cailian.workflow;

import io.cailian.identity.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevokeCertificateTest extends WorkflowTest {

	private static final String PROCESS = "revokeCertificate";

	@Test
	void endsAtCertificateRevokedWhenApproved() {
		start(PROCESS);

		decide(Outcome.APPROVED, null);

		assertThat(this.certificateRevocationApproval.calls()).containsExactly("revoke by manager");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtCertificateKeptWhenRejected() {
		start(PROCESS);

		decide(Outcome.REJECTED, "No");

		assertThat(this.certificateRevocationApproval.calls()).containsExactly("keep by manager: no");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtRevocationSentBackWhenReturned() {
		start(PROCESS);

		decide(Outcome.RETURNED, "Why?");

		assertThat(this.certificateRevocationApproval.calls()).containsExactly("sendBack by manager: why?");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void nobodyOfAnotherRoleDecides() {
		start(PROCESS);
		String task = task();

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(
				() -> as("approver", Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, null)));
		assertThat(this.certificateRevocationApproval.calls()).isEmpty();
	}

	private Decision decide(Outcome outcome, @Nullable String reason) {
		String task = task();
		return as("manager", Roles.PURCHASING_MANAGER, () -> this.decisions.decide(task, outcome, reason));
	}

}
