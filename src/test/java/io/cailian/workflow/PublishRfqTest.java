package io.cailian.workflow;

import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublishRfqTest extends WorkflowTest {

	private static final String PROCESS = "publishRfq";

	@Test
	void endsAtRfqPublishedWhenApproved() {
		start(PROCESS);

		decide(Outcome.APPROVED, null);

		assertThat(this.rfqPublicationApproval.calls()).containsExactly("publish by manager");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtRfqSentBackWhenRejected() {
		start(PROCESS);

		decide(Outcome.REJECTED, "No");

		assertThat(this.rfqPublicationApproval.calls()).containsExactly("sendBack by manager: no");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtRfqSentBackWhenReturned() {
		start(PROCESS);

		decide(Outcome.RETURNED, "Invite a third");

		assertThat(this.rfqPublicationApproval.calls()).containsExactly("sendBack by manager: invite a third");
	}

	@Test
	void endsAtPublicationTakenBackWhenTheBuyerWantsItBack() {
		start(PROCESS);
		String task = task();

		assertThat(takeBack()).isTrue();

		assertThat(this.rfqPublicationApproval.calls()).isEmpty();
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
		assertThat(this.tasks.findById(task)).isEmpty();
		assertThat(takeBack()).isFalse();
	}

	@Test
	void whatKeepsItFromBeingPublishedKeepsItFromBeingApproved() {
		start(PROCESS);
		this.rfqPublicationApproval.failWith(new RuleViolation("sourcing.Rfq.needsClosing"));

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> decide(Outcome.APPROVED, null))
			.matches((ex) -> ex.messageKey().equals("sourcing.Rfq.needsClosing"));

		assertThat(this.tasks.findById(task())).isPresent();
	}

	private void decide(Outcome outcome, @Nullable String reason) {
		String task = task();
		as("manager", Roles.PURCHASING_MANAGER, () -> this.decisions.decide(task, outcome, reason));
	}

	private boolean takeBack() {
		return Boolean.TRUE.equals(this.transaction
			.execute((status) -> this.processes.tell(PROCESS, this.parcel, "publicationWithdrawn")));
	}

}
