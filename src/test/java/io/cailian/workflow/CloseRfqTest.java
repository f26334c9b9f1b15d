package io.cailian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
class CloseRfqTest extends WorkflowTest {

	private static final String PROCESS = "closeRfq";

	private static final Instant CLOSES_AT = Instant.parse("2099-03-01T02:30:00Z");

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Test
	void endsAtRfqClosedWhenTheTimerFires() {
		start(PROCESS, Map.of("closesAt", CLOSES_AT.toString()));
		assertThat(this.rfqClosing.calls()).isEmpty();
		assertThat(timers()).singleElement().satisfies((timer) -> assertThat(timer.getDuedate()).isEqualTo(CLOSES_AT));

		fire();

		assertThat(this.rfqClosing.calls()).containsExactly("close");
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	@Test
	void staysOpenWhileClosingFails() {
		start(PROCESS, Map.of("closesAt", CLOSES_AT.toString()));
		this.rfqClosing.failWith(new IllegalStateException("the database is away"));

		assertThatThrownBy(this::fire).hasRootCauseMessage("the database is away");

		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isTrue();
	}

	@Test
	void hasNoTimerLeftWhenCancelledBefore() {
		start(PROCESS, Map.of("closesAt", CLOSES_AT.toString()));

		this.transaction.executeWithoutResult((status) -> this.processes.cancel(PROCESS, this.parcel, "withdrawn"));

		assertThat(timers()).isEmpty();
		assertThat(this.rfqClosing.calls()).isEmpty();
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
	}

	private void fire() {
		String timer = timers().getFirst().getId();
		this.management.executeJob(this.management.moveTimerToExecutableJob(timer).getId());
	}

	private List<Job> timers() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.parcel.key())
			.list()
			.stream()
			.flatMap((instance) -> this.management.createTimerJobQuery()
				.processInstanceId(instance.getId())
				.list()
				.stream())
			.toList();
	}

}
