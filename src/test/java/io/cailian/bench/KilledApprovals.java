package io.cailian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.cailian.audit.StoredChain;
import io.cailian.kernel.Ids;
import io.cailian.running.TestDatabase;

/**
 * Kills a portal again and again while four people approve documents in three steps, and
 * compares what the inbox, the engine, the documents, the decisions, the audit trail and
 * the outgoing letters say of each document. The portal is whole but for web server and
 * screens; the database server is not killed.
 */
public final class KilledApprovals {

	private static final Duration START_LIMIT = Duration.ofMinutes(6);

	private static final Duration RESUME_LIMIT = Duration.ofSeconds(60);

	private static final long LONGEST_MOMENT_NANOS = 2_000_000_000;

	private final TestDatabase database;

	private final Path directory;

	private final List<State> torn = new ArrayList<>();

	private final Set<UUID> acknowledged = new HashSet<>();

	private Duration slowestJob = Duration.ZERO;

	public KilledApprovals(TestDatabase database, Path directory) {
		this.database = database;
		this.directory = directory.toAbsolutePath();
	}

	/** Ends with a start at which what was left open is finished. */
	public Findings kill(int times) throws IOException, SQLException {
		Files.createDirectories(this.directory);
		Set<UUID> decided = Set.of();
		for (int round = 1; round <= times; round++) {
			Path log = this.directory.resolve("load-" + round + ".log");
			Process load = start(log, "endless");
			try {
				awaitReady(load, log);
				awaitJobs(load, decided);
				await(load, START_LIMIT, () -> !said(log, ApprovalLoad.DONE).isEmpty());
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_MOMENT_NANOS));
			}
			finally {
				end(load);
			}
			said(log, ApprovalLoad.DONE).forEach((document) -> this.acknowledged.add(UUID.fromString(document)));
			List<State> found = look();
			found.stream().filter(Predicate.not(State::isWhole)).forEach(this.torn::add);
			decided = found.stream().filter(State::isApproved).map(State::document).collect(Collectors.toSet());
		}
		finish(decided);
		List<State> found = look();
		Set<UUID> approved = found.stream().filter(State::isApproved).map(State::document).collect(Collectors.toSet());
		return new Findings(times, found.size(), List.copyOf(this.torn),
				found.stream().filter((state) -> !state.isFinished()).toList(),
				this.acknowledged.stream().filter((document) -> !approved.contains(document)).toList(), this.slowestJob,
				firstBadEntry());
	}

	private void finish(Set<UUID> decided) throws IOException, SQLException {
		Path log = this.directory.resolve("load-last.log");
		Process load = start(log, "finish");
		try {
			awaitReady(load, log);
			awaitJobs(load, decided);
			await(load, START_LIMIT, () -> look().stream().allMatch(State::isFinished));
		}
		finally {
			end(load);
		}
	}

	private Process start(Path log, String until) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, ApprovalLoad.class.getName(),
				this.database.url(), this.database.user(), this.database.password(),
				this.directory.resolve("data").toString(), until)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
	}

	private static void end(Process load) {
		load.destroyForcibly().onExit().join();
	}

	private static void awaitReady(Process load, Path log) {
		await(load, START_LIMIT, () -> !said(log, ApprovalLoad.READY).isEmpty());
	}

	/** The jobs of documents that were approved before the last kill. */
	private void awaitJobs(Process load, Set<UUID> decided) {
		long begun = System.nanoTime();
		await(load, RESUME_LIMIT,
				() -> look().stream()
					.filter((state) -> decided.contains(state.document()))
					.allMatch((state) -> state.jobsDone() == 1));
		Duration taken = Duration.ofNanos(System.nanoTime() - begun);
		this.slowestJob = (taken.compareTo(this.slowestJob) > 0) ? taken : this.slowestJob;
	}

	private static void await(Process load, Duration limit, BooleanSupplier condition) {
		long begun = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (!load.isAlive() || System.nanoTime() - begun > limit.toNanos()) {
				throw new IllegalStateException("not within " + limit + ", or the load ended by itself");
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}
	}

	private static List<String> said(Path log, String word) {
		try {
			String text = Files.readString(log);
			return text.substring(0, text.lastIndexOf('\n') + 1)
				.lines()
				.filter((line) -> line.startsWith(word))
				.map((line) -> line.substring(word.length()))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long firstBadEntry() throws SQLException {
		try (Connection connection = this.database.connect()) {
			return StoredChain.firstBadEntry(connection);
		}
	}

	/** All from one snapshot: what a dying connection still commits belongs to later. */
	private List<State> look() {
		try (Connection connection = this.database.connect()) {
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			Map<String, Long> approved = counts(connection,
					"select id, count(*) from bench_document where status = 'APPROVED' group by id");
			Map<String, Long> lines = counts(connection,
					"select subject_id, count(*) from inbox_task where subject_type = 'BENCH' group by subject_id");
			Map<String, Long> tasks = counts(connection, """
					select substring(e.BUSINESS_KEY_, 7), count(*) from ACT_RU_TASK t
					join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ join inbox_task i on i.task_id = t.ID_
					where e.BUSINESS_KEY_ like 'BENCH:%' group by e.BUSINESS_KEY_""");
			Map<String, Long> open = counts(connection, """
					select subject_id, count(*) from approval_case
					where subject_type = 'BENCH' and state = 'OPEN' group by subject_id""");
			Map<String, Long> agreed = counts(connection, """
					select subject_id, count(*) from approval_case
					where subject_type = 'BENCH' and state = 'APPROVED' group by subject_id""");
			Map<String, Long> decisions = counts(connection,
					"select subject_id, count(*) from approval_decision where subject_type = 'BENCH' group by subject_id");
			Map<String, Long> audited = counts(connection, """
					select subject_id, count(*) from audit_entry
					where subject_type = 'BENCH' and action = 'APPROVAL_APPROVED' group by subject_id""");
			Map<String, Long> letters = counts(connection, """
					select substring(reference, 7), count(*) from mail_outbox
					where reference like 'BENCH:%' group by reference""");
			Map<String, Long> jobs = counts(connection, """
					select substring(BUSINESS_KEY_, 5), count(*) from ACT_RU_EXECUTION
					where BUSINESS_KEY_ like 'JOB:%' group by BUSINESS_KEY_""");
			Map<String, Long> done = counts(connection,
					"select document_id, count(*) from bench_job group by document_id");
			return counts(connection, "select id, count(*) from bench_document group by id").keySet()
				.stream()
				.map((id) -> new State(UUID.fromString(id), of(approved, id), of(lines, id), of(tasks, id),
						of(open, id), of(agreed, id), of(decisions, id), of(audited, id), of(letters, id), of(jobs, id),
						of(done, id)))
				.toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long of(Map<String, Long> counts, String id) {
		return counts.getOrDefault(id, 0L);
	}

	private static Map<String, Long> counts(Connection connection, String query) throws SQLException {
		Map<String, Long> counts = new HashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				String id = (rows.getObject(1) instanceof byte[] bytes) ? Ids.fromBytes(bytes).toString()
						: rows.getString(1);
				counts.put(id, rows.getLong(2));
			}
		}
		return counts;
	}

	/**
	 * What the kills did.
	 *
	 * @param torn of which one place told something else than another after a kill
	 * @param unfinished which were not done with everything at the end, or were twice
	 * @param lost of which the portal had said that they are approved
	 * @param slowestJob how long the last job of documents approved before took to be
	 * done, from the moment the portal was there again
	 * @param firstBadEntry of the audit trail, 0 for none
	 */
	public record Findings(int kills, int documents, List<State> torn, List<State> unfinished, List<UUID> lost,
			Duration slowestJob, long firstBadEntry) {
	}

	/** How many rows of each kind there are about a document. */
	public record State(UUID document, long approved, long lines, long tasks, long openCases, long agreedCases,
			long decisions, long audited, long letters, long jobsWaiting, long jobsDone) {

		boolean isApproved() {
			return this.approved == 1;
		}

		boolean isWhole() {
			return this.decisions == this.audited && (isApproved() ? isDecided() : isWaiting());
		}

		boolean isFinished() {
			return isApproved() && isWhole() && this.jobsDone == 1;
		}

		private boolean isWaiting() {
			return this.lines == 1 && this.tasks == 1 && this.openCases == 1 && this.agreedCases == 0
					&& this.decisions < 3 && this.letters == 0 && this.jobsWaiting + this.jobsDone == 0;
		}

		private boolean isDecided() {
			return this.lines == 0 && this.tasks == 0 && this.openCases == 0 && this.agreedCases == 1
					&& this.decisions == 3 && this.letters == 1 && this.jobsWaiting + this.jobsDone == 1;
		}

	}

}
