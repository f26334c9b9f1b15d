package io.cailian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
class FailedJobsTest extends WorkflowTest {

	private static final String PROCESS = "closeRfq";

	@Autowired
	private FailedJobs jobs;

	@Autowired
	private ProcessVersions versions;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient database;

	@Test
	void whatFailsOnceIsTriedAgainByItself() {
		startClosing(this.parcel);
		this.rfqClosing.failWith(new IllegalStateException("the database is away"));

		fail(this.parcel);

		FailedJob job = found(this.parcel);
		assertThat(job.state()).isEqualTo(FailedJob.State.WAITING);
		assertThat(job.failures()).isOne();
		assertThat(job.triesLeft()).isEqualTo(2);
		assertThat(job.dueAt()).isNotNull();
		assertThat(job.failedAt()).isNotNull();
	}

	@Test
	void whatWasGivenUpIsSeenTriedAgainAndDone() {
		startClosing(this.parcel);
		this.rfqClosing.failWith(new IllegalStateException("the database is away\nfor long"));
		giveUp(this.parcel);

		FailedJob job = found(this.parcel);
		assertThat(job.state()).isEqualTo(FailedJob.State.DEAD);
		assertThat(job.process()).isEqualTo(PROCESS);
		assertThat(job.step()).isEqualTo("awaitClosing");
		assertThat(job.number()).isEqualTo(Parcels.number(this.parcel.id()));
		assertThat(job.titleZh()).isEqualTo("包裹申请");
		assertThat(job.failures()).isEqualTo(3);
		assertThat(job.cause()).contains("the database is away").doesNotContain("\n");
		assertThat(as("auditor", Roles.AUDITOR, () -> this.jobs.stackTrace(job.id())))
			.contains("IllegalStateException: the database is away", "at io.cailian.workflow.FailedJobsTest");
		assertThat(as("admin", Roles.ADMIN, this.jobs::deadCount)).isPositive();

		this.rfqClosing.connect(this.decisions);
		retry(job.id());
		assertThat(found(this.parcel).state()).isEqualTo(FailedJob.State.WAITING);
		assertThat(found(this.parcel).triesLeft()).isEqualTo(3);
		this.management.executeJob(job.id());

		assertThat(this.rfqClosing.calls()).containsExactly("close");
		assertThat(all()).noneMatch((each) -> this.parcel.equals(each.subject()));
		assertThat(this.processes.isRunning(PROCESS, this.parcel)).isFalse();
		assertThat(this.database.sql("select facts from audit_entry where action = 'JOB_RETRIED' order by seq desc")
			.query(String.class)
			.list()
			.getFirst()).contains(Parcels.number(this.parcel.id()), "the database is away");
	}

	@Test
	void aDocumentOfAnUnknownKindDoesNotBreakTheList() {
		Subject ghost = new Subject("GHOST", UUID.randomUUID());
		startClosing(ghost);
		startClosing(this.parcel);
		this.rfqClosing.failWith(new IllegalStateException("the database is away"));
		giveUp(ghost);
		giveUp(this.parcel);

		assertThat(found(ghost).number()).isEqualTo(ghost.id().toString());
		assertThat(found(ghost).path()).isEmpty();
		assertThat(found(this.parcel).number()).isEqualTo(Parcels.number(this.parcel.id()));

		this.transaction.executeWithoutResult((status) -> this.processes.cancel(PROCESS, ghost, "end of test"));
		assertThat(all()).noneMatch((each) -> ghost.equals(each.subject()));
	}

	@Test
	void onlyAdministratorsHaveThingsTriedAgain() {
		startClosing(this.parcel);
		this.rfqClosing.failWith(new IllegalStateException("the database is away"));
		giveUp(this.parcel);
		String id = found(this.parcel).id();

		assertThatThrownBy(() -> as("auditor", Roles.AUDITOR, () -> {
			this.jobs.retry(id);
			return "";
		})).isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> as("buyer", Roles.BUYER, this.jobs::list)).isInstanceOf(AccessDeniedException.class);
		retry(id);
		assertThatThrownBy(() -> retry(id)).isInstanceOf(RuleViolation.class).hasMessageContaining("jobGone");
	}

	@Test
	void versionsTellHowManyCasesRunOnThem() {
		long before = running();
		startClosing(this.parcel);

		assertThat(running()).isEqualTo(before + 1);
	}

	private long running() {
		return as("auditor", Roles.AUDITOR, this.versions::list).stream()
			.filter((version) -> version.process().equals(PROCESS) && version.newest())
			.findFirst()
			.orElseThrow()
			.running();
	}

	private void startClosing(Subject subject) {
		this.transaction.executeWithoutResult((status) -> this.processes.start(PROCESS, subject, REQUESTER,
				Map.of("closesAt", Instant.parse("2099-01-01T00:00:00Z").toString())));
	}

	private void giveUp(Subject subject) {
		for (int i = 0; i < 3; i++) {
			fail(subject);
		}
	}

	private void fail(Subject subject) {
		String id = timer(subject).getId();
		this.management.moveTimerToExecutableJob(id);
		assertThatThrownBy(() -> this.management.executeJob(id)).hasRootCauseInstanceOf(IllegalStateException.class);
	}

	private Job timer(Subject subject) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(subject.key())
			.singleResult()
			.getId();
		return this.management.createTimerJobQuery().processInstanceId(instance).singleResult();
	}

	private void retry(String id) {
		as("admin", Roles.ADMIN, () -> {
			this.jobs.retry(id);
			return "";
		});
	}

	private FailedJob found(Subject subject) {
		return all().stream().filter((job) -> subject.equals(job.subject())).findFirst().orElseThrow();
	}

	private List<FailedJob> all() {
		return as("auditor", Roles.AUDITOR, this.jobs::list);
	}

}
