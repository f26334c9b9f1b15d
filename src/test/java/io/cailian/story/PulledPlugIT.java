package io.cailian.story;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.cailian.kernel.Ids;
import io.cailian.running.PortalProcess;
import io.cailian.running.TestDatabase;
import io.cailian.audit.StoredChain;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pulls the plug while suppliers are being approved. Afterwards every application either
 * still waits or is decided, with everything that belongs to it; and asking again for the
 * same approvals finishes the work without doing anything twice.
 */
class PulledPlugIT {

	/** One round in the usual run; more with {@code -Dcailian.plug.rounds}. */
	private static final int ROUNDS = Integer.getInteger("cailian.plug.rounds", 1);

	private static final int APPLICATIONS = 10;

	private static final int AT_ONCE = 4;

	private static final long LONGEST_MOMENT_NANOS = 60_000_000;

	@TempDir
	private Path directory;

	@Test
	void approvalsOnH2AreWholeOrNotAtAll() throws Exception {
		pullThePlug(TestDatabase.h2(this.directory));
	}

	@Test
	@Tag("mysql")
	void approvalsOnMysqlAreWholeOrNotAtAll() throws Exception {
		pullThePlug(TestDatabase.mysql("cailian_plug"));
	}

	private void pullThePlug(TestDatabase database) throws Exception {
		List<UUID> everybody = new ArrayList<>();
		try (PortalProcess portal = PortalProcess.ofJar(this.directory, database.environment())) {
			portal.startAndAwait();
			ApiCaller buyer = new ApiCaller(portal, "buyer", "cailian-demo");
			ApiCaller approver = new ApiCaller(portal, "approver", "cailian-demo");
			for (int round = 1; round <= ROUNDS; round++) {
				List<UUID> applicants = apply(buyer, round);
				everybody.addAll(applicants);
				List<String> tasks = waiting(approver);
				assertThat(tasks).hasSize(APPLICATIONS);

				Set<String> acknowledged = killWhileApproving(portal, approver, tasks);

				List<State> found = look(database, applicants);
				assertThat(found).allMatch(State::isWhole, "still waiting or decided as a whole");

				portal.startAndAwait();
				assertThat(waiting(approver)).as("an approval that was answered is kept")
					.doesNotContainAnyElementsOf(acknowledged);
				for (String task : tasks) {
					approver.post(decision(task), task, approval());
				}
				assertThat(waiting(approver)).isEmpty();
			}
		}
		assertThat(look(database, everybody)).hasSize(ROUNDS * APPLICATIONS).allMatch(State::isDecided, "decided once");
		try (Connection connection = database.connect()) {
			assertThat(StoredChain.firstBadEntry(connection)).as("first bad audit entry").isZero();
		}
	}

	private static List<UUID> apply(ApiCaller buyer, int round) {
		List<UUID> applicants = new ArrayList<>();
		for (int i = 0; i < APPLICATIONS; i++) {
			String number = "%d%08d".formatted(round, i);
			JsonNode receipt = buyer.post("/api/v1/supplier-registrations", "apply-" + number,
					ApiCaller.application("Bearings " + number + " Ltd.", "DUNS", number,
							"sales@bearings" + number + ".example", "en", buyer.licence("licence-" + number)));
			applicants.add(UUID.fromString(receipt.get("applicationId").asString()));
		}
		return applicants;
	}

	private static List<String> waiting(ApiCaller approver) {
		List<String> tasks = new ArrayList<>();
		approver.get("/api/v1/tasks?process=approveSupplier")
			.get("items")
			.forEach((task) -> tasks.add(task.get("id").asString()));
		return tasks;
	}

	/**
	 * The plug is pulled after a random number of answers and a random moment more.
	 * @return the tasks whose approval was answered
	 */
	private static Set<String> killWhileApproving(PortalProcess portal, ApiCaller approver, List<String> tasks)
			throws InterruptedException {
		Set<String> acknowledged = ConcurrentHashMap.newKeySet();
		CountDownLatch answers = new CountDownLatch(1 + ThreadLocalRandom.current().nextInt(tasks.size()));
		try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
			for (String task : tasks) {
				pool.submit(() -> {
					if (answered(approver, task)) {
						acknowledged.add(task);
						answers.countDown();
					}
				});
			}
			assertThat(answers.await(1, TimeUnit.MINUTES)).as("enough approvals were answered").isTrue();
			LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_MOMENT_NANOS));
			portal.kill();
		}
		return acknowledged;
	}

	private static boolean answered(ApiCaller approver, String task) {
		try {
			HttpResponse<String> response = approver.tryPost(decision(task), task, approval());
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			return true;
		}
		catch (UncheckedIOException plugIsPulled) {
			return false;
		}
	}

	private static String decision(String task) {
		return "/api/v1/tasks/" + task + "/decision";
	}

	private static Map<String, Object> approval() {
		return Map.of("outcome", "APPROVED", "reason", "licence checked");
	}

	/** All from one snapshot: what a dying connection still commits belongs to later. */
	private static List<State> look(TestDatabase database, List<UUID> applications) throws SQLException {
		List<State> states = new ArrayList<>();
		try (Connection connection = database.connect()) {
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			for (UUID application : applications) {
				states.add(State.of(connection, application));
			}
		}
		return states;
	}

	/**
	 * What the database says about one application: its status, and how many rows of each
	 * kind belong to it.
	 */
	private record State(UUID application, long approved, long submitted, long suppliers, long inboxTasks,
			long engineTasks, long executions, long decisions, long auditedDecisions, long auditedActivations,
			long accounts, long letters) {

		static State of(Connection connection, UUID application) throws SQLException {
			byte[] id = Ids.bytes(application);
			String key = "APPLICATION:" + application;
			return new State(application, count(connection, """
					from supplier_application where id = ? and status = 'APPROVED' and supplier_id is not null""", id),
					count(connection, """
							from supplier_application where id = ? and status = 'SUBMITTED' and supplier_id is null""",
							id),
					count(connection, """
							from supplier s join supplier_application a on a.identifier_scheme = s.identifier_scheme
							and a.identifier_value = s.identifier_value
							where a.id = ? and s.status = 'ACTIVE' and s.number is not null""", id),
					count(connection, "from inbox_task where subject_id = ?", id),
					count(connection, """
							from ACT_RU_TASK t join inbox_task i on i.task_id = t.ID_
							join approval_seat a on a.task_id = t.ID_ and a.state = 'OPEN' where i.subject_id = ?""",
							id),
					count(connection, "from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", key),
					count(connection, "from approval_decision where subject_id = ? and outcome = 'APPROVED'", id),
					count(connection, "from audit_entry where subject_id = ? and action = 'APPROVAL_APPROVED'", id),
					count(connection, """
							from audit_entry e join supplier_application a on a.supplier_id = e.subject_id
							where a.id = ? and e.action = 'SUPPLIER_ACTIVATED'""", id), count(connection, """
							from supplier_application p join supplier_user u on u.supplier_id = p.supplier_id
							join user_account a on a.id = u.user_id join account_invitation i on i.user_id = a.id
							where p.id = ?""", id), count(connection, "from mail_outbox where reference = ?", key));
		}

		boolean isWhole() {
			return isDecided() || isWaiting();
		}

		boolean isWaiting() {
			return equals(new State(this.application, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0, 1));
		}

		boolean isDecided() {
			return equals(new State(this.application, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 2));
		}

		private static long count(Connection connection, String from, Object parameter) throws SQLException {
			try (PreparedStatement statement = connection.prepareStatement("select count(*) " + from)) {
				statement.setObject(1, parameter);
				try (ResultSet rows = statement.executeQuery()) {
					rows.next();
					return rows.getLong(1);
				}
			}
		}

	}

}
