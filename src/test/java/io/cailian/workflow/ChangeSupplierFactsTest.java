package io.cailian.workflow;

import java.util.Map;

import io.cailian.identity.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangeSupplierFactsTest extends WorkflowTest {

	private static final String PROCESS = "changeSupplierFacts";

	private static final String WITHDRAWN = "changeWithdrawn";

	@Test
	void endsAtChangeInForceWhenFinanceApprovesAnAccount() {
		ask("BANK");

		decide("finance", Roles.FINANCE, Outcome.APPROVED, null);

		assertThat(this.changeApproval.calls()).containsExactly("putInForce by finance");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtChangeInForceWhenTheManagerApprovesLegalFacts() {
		ask("LEGAL");

		decide("manager", Roles.PURCHASING_MANAGER, Outcome.APPROVED, null);

		assertThat(this.changeApproval.calls()).containsExactly("putInForce by manager");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtChangeRefusedWhenRejected() {
		ask("BANK");

		decide("finance", Roles.FINANCE, Outcome.REJECTED, "No");

		assertThat(this.changeApproval.calls()).containsExactly("refuse by finance: no");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtChangeSentBackWhenReturned() {
		ask("LEGAL");

		decide("manager", Roles.PURCHASING_MANAGER, Outcome.RETURNED, "Why?");

		assertThat(this.changeApproval.calls()).containsExactly("sendBack by manager: why?");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void endsAtBankChangeWithdrawnWhenTakenBack() {
		ask("BANK");
		String task = task();

		assertThat(withdraw()).isTrue();

		assertThat(this.changeApproval.calls()).isEmpty();
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
		assertThat(this.tasks.findById(task)).isEmpty();
		assertThat(withdraw()).isFalse();
	}

	@Test
	void endsAtLegalChangeWithdrawnWhenTakenBack() {
		ask("LEGAL");

		assertThat(withdraw()).isTrue();

		assertThat(this.changeApproval.calls()).isEmpty();
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void anAccountIsNoMatterForThePurchasingManager() {
		ask("BANK");
		String task = task();

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as("manager", Roles.PURCHASING_MANAGER,
				() -> this.decisions.decide(task, Outcome.APPROVED, null)));
		assertThat(this.changeApproval.calls()).isEmpty();
	}

	private void ask(String kind) {
		start(PROCESS, Map.of("kind", kind));
	}

	private boolean withdraw() {
		return Boolean.TRUE
			.equals(this.transaction.execute((status) -> this.processes.tell(PROCESS, this.parcel, WITHDRAWN)));
	}

	private Decision decide(String person, String role, Outcome outcome, @Nullable String reason) {
		String task = task();
		return as(person, role, () -> this.decisions.decide(task, outcome, reason));
	}

}
