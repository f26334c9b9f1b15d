package io.cailian.workflow;

import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
class InboxUpkeepTest extends WorkflowTest {

	@Autowired
	private InboxUpkeep upkeep;

	@Autowired
	private JdbcClient database;

	@Test
	void theInboxIsInStepWithTheEngine() {
		start("approveSupplier");

		assertThat(drift().missing()).doesNotContain(task());
		assertThat(drift().leftOver()).doesNotContain(task());
	}

	@Test
	void aLostLineIsFoundToldAndMadeAgain() {
		start("approveSupplier");
		String task = task();
		InboxEntry before = entry(task);
		lose(task);

		assertThat(drift().missing()).containsExactly(task);
		this.upkeep.check();
		assertThat(lastFacts("INBOX_DRIFT_FOUND")).contains(task);

		assertThat(as("admin", Roles.ADMIN, this.upkeep::rebuild).isNone()).isTrue();
		assertThat(entry(task)).usingRecursiveComparison().ignoringFields("waitingSince", "dueAt").isEqualTo(before);
		assertThat(lastFacts("INBOX_REBUILT")).contains(task);
		as("approver", Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, null));
		assertThat(this.processes.isRunning("approveSupplier", this.parcel)).isFalse();
	}

	@Test
	void aLineWithoutTaskIsStruck() {
		start("approveSupplier");
		String task = task();
		this.database.sql("delete from inbox_task_barred where task_id = :task").param("task", task).update();
		this.database.sql("update inbox_task set task_id = 'gone' where task_id = :task").param("task", task).update();

		assertThat(drift().leftOver()).containsExactly("gone");
		assertThat(as("admin", Roles.ADMIN, this.upkeep::rebuild).isNone()).isTrue();
		assertThat(this.tasks.findById("gone")).isEmpty();
		assertThat(this.tasks.findById(task)).isPresent();
	}

	@Test
	void aLineThatAsksSomebodyElseIsRightedByTheApproval() {
		start("approveSupplier");
		String task = task();
		this.database.sql("update inbox_task set holder = 'rival', role = null where task_id = :task")
			.param("task", task)
			.update();
		this.database.sql("insert into inbox_task_person (task_id, user_id) values (:task, 'rival')")
			.param("task", task)
			.update();

		assertThat(drift().astray()).containsExactly(task);
		this.upkeep.check();
		assertThat(lastFacts("INBOX_DRIFT_FOUND")).contains(task);

		assertThat(as("admin", Roles.ADMIN, this.upkeep::rebuild).isNone()).isTrue();
		InboxTask righted = this.transaction.execute((status) -> {
			InboxTask line = this.tasks.findById(task).orElseThrow();
			line.people();
			return line;
		});
		assertThat(righted.people()).isEmpty();
		assertThat(righted.holder()).isEmpty();
		assertThat(righted.role()).contains(Roles.APPROVER);
	}

	@Test
	void aLineOfOtherWorthIsRightedToo() {
		start("approveSupplier");
		String task = task();
		this.database.sql("update inbox_task set base_amount = 1, limited = true where task_id = :task")
			.param("task", task)
			.update();

		assertThat(drift().astray()).containsExactly(task);
		as("admin", Roles.ADMIN, this.upkeep::rebuild);

		assertThat(drift().isNone()).isTrue();
		assertThat(this.tasks.findById(task).orElseThrow().isLimited()).isFalse();
	}

	@Test
	void whoMayDecideNoMoreIsLeftOutOfListsByTheNextMorning() {
		start("approveSupplier");
		UserId late = new UserId("late-" + UUID.randomUUID());
		this.parcels.bar(this.parcel.id(), late);

		this.upkeep.check();

		assertThat(this.database.sql("select user_id from inbox_task_barred where task_id = :task")
			.param("task", task())
			.query(String.class)
			.list()).contains(late.value());
		assertThat(drift().isNone()).isTrue();
	}

	@Test
	void nothingIsToldWhileAllIsInStep() {
		long before = told();

		this.upkeep.check();

		assertThat(told()).isEqualTo(before);
	}

	@Test
	void auditorsSeeAndDoNotRebuild() {
		assertThat(drift()).isNotNull();
		assertThatThrownBy(() -> as("auditor", Roles.AUDITOR, this.upkeep::rebuild))
			.isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> as("buyer", Roles.BUYER, this.upkeep::drift))
			.isInstanceOf(AccessDeniedException.class);
	}

	private InboxDrift drift() {
		return as("auditor", Roles.AUDITOR, this.upkeep::drift);
	}

	private void lose(String task) {
		this.database.sql("delete from inbox_task_barred where task_id = :task").param("task", task).update();
		this.database.sql("delete from inbox_task where task_id = :task").param("task", task).update();
	}

	private InboxEntry entry(String task) {
		return this.tasks.findById(task).orElseThrow().entry(null, null);
	}

	private String lastFacts(String action) {
		return this.database.sql("select facts from audit_entry where action = :action order by seq desc")
			.param("action", action)
			.query(String.class)
			.list()
			.getFirst();
	}

	private long told() {
		return this.database.sql("select count(*) from audit_entry where action = 'INBOX_DRIFT_FOUND'")
			.query(Long.class)
			.single();
	}

}
