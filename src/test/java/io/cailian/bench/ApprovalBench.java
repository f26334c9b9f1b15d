package io.cailian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.running.TestDatabase;
import io.cailian.workflow.ApprovalPeriod;
import io.cailian.workflow.ApprovalTimes;
import io.cailian.workflow.Inbox;
import io.cailian.workflow.InboxFilter;
import io.cailian.workflow.InboxPart;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static io.cailian.identity.Acting.as;

/**
 * What approvals take on MySQL, in the services behind screens and API: an inbox of ten
 * thousand tasks beside a million decisions, how long those took, sixteen people deciding
 * at once, and whole chains of three steps with the engine keeping more or less history.
 */
final class ApprovalBench implements Bench.Measurement {

	private static final UserId ME = new UserId("bench-inbox");

	private static final int OPEN = 10_000;

	private static final int OTHERS_OPEN = 40_000;

	private static final int HISTORIC = 1_000_000;

	private static final int CHUNK = 100_000;

	private static final int PAGE = 50;

	private static final int WARM_UP = 40;

	private static final int CALLS = 200;

	private static final int THREADS = 16;

	private static final int COMPLETIONS = Integer.getInteger("cailian.bench.completions", 500);

	private static final int CASES = Integer.getInteger("cailian.bench.cases", 1_500);

	private static final int CASE_THREADS = 8;

	/** The compiler has done most of its work by then. */
	private static final int WARM_UP_CASES = Integer.getInteger("cailian.bench.warm-up", 2_500);

	private static final double NANOS = 1e9;

	private static final Map<String, Map<String, String>> HISTORIES = histories();

	private final AtomicInteger visible = new AtomicInteger();

	@Override
	public void run(BenchReport report) throws IOException, InterruptedException, SQLException {
		if (!TestDatabase.hasMysql()) {
			throw new IllegalStateException("approvals are measured on MySQL, and there is none");
		}
		Path directory = report.directory().resolve("approvals-data");
		for (Map.Entry<String, Map<String, String>> history : HISTORIES.entrySet()) {
			FileSystemUtils.deleteRecursively(directory);
			TestDatabase database = TestDatabase.mysql("cailian_bench");
			try (ConfigurableApplicationContext portal = LeanPortal.start(database, directory, history.getValue())) {
				boolean first = history.getValue().isEmpty();
				wholeCases(report, portal, "chain, " + history.getKey(), first ? WARM_UP_CASES : WARM_UP_CASES / 10);
				if (first) {
					atOnce(report, portal);
					inbox(report, portal, database);
				}
			}
		}
		FileSystemUtils.deleteRecursively(directory);
	}

	private static Map<String, Map<String, String>> histories() {
		Map<String, Map<String, String>> histories = new LinkedHashMap<>();
		histories.put("as configured", Map.of());
		histories.put("no history", Map.of("flowable.history-level", "none"));
		histories.put("async history", Map.of("flowable.process.async-history.enable", "true",
				"flowable.process.async-history.activate", "true"));
		return histories;
	}

	/** Each thread carries its documents from the submission through three approvals. */
	private void wholeCases(BenchReport report, ConfigurableApplicationContext portal, String what, int warmUp)
			throws IOException, InterruptedException {
		BenchApprovals approvals = new BenchApprovals(portal);
		List<List<UserId>> chains = IntStream.range(0, CASE_THREADS)
			.mapToObj((thread) -> people(portal, "chain" + thread, 3))
			.toList();
		together(CASE_THREADS, warmUp / CASE_THREADS, (thread) -> approvals.wholeCase(chains.get(thread)));
		this.visible.set(0);
		Duration database = databaseCpu();
		long cpu = cpu();
		long begun = System.nanoTime();
		together(CASE_THREADS, CASES / CASE_THREADS, (thread) -> approvals.wholeCase(chains.get(thread)));
		double seconds = (System.nanoTime() - begun) / NANOS;
		int cases = CASES / CASE_THREADS * CASE_THREADS;
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("cases/s", cases / seconds);
		figures.put("portal CPU s/case", (cpu() - cpu) / NANOS / cases);
		figures.put("MySQL CPU s/case", databaseCpu().minus(database).toNanos() / NANOS / cases);
		figures.put("errors", (double) this.visible.get());
		report.add(what, figures);
	}

	/** All decide on documents of one definition, each person on their own tasks. */
	private void atOnce(BenchReport report, ConfigurableApplicationContext portal)
			throws IOException, InterruptedException {
		BenchApprovals approvals = new BenchApprovals(portal);
		List<UserId> people = people(portal, "decider", THREADS);
		List<ConcurrentLinkedQueue<String>> tasks = people.stream()
			.map((person) -> new ConcurrentLinkedQueue<String>())
			.toList();
		together(THREADS, COMPLETIONS,
				(thread) -> tasks.get(thread).add(approvals.taskOf(approvals.submit(List.of(people.get(thread))))));
		this.visible.set(0);
		ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
		long begun = System.nanoTime();
		together(THREADS, COMPLETIONS, (thread) -> {
			String task = Objects.requireNonNull(tasks.get(thread).poll());
			long start = System.nanoTime();
			approvals.approve(task, people.get(thread));
			millis.add((System.nanoTime() - start) / 1e6);
		});
		double seconds = (System.nanoTime() - begun) / NANOS;
		double[] each = millis.stream().mapToDouble(Double::doubleValue).toArray();
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("completions", (double) each.length);
		figures.put("errors seen", (double) this.visible.get());
		figures.put("per second", each.length / seconds);
		figures.put("median ms", LoadRun.percentile(each, 50));
		figures.put("p95 ms", LoadRun.percentile(each, 95));
		report.add("16 at once", figures);
	}

	private void inbox(BenchReport report, ConfigurableApplicationContext portal, TestDatabase database)
			throws IOException, SQLException {
		LeanPortal.hire(portal, ME);
		long begun = System.nanoTime();
		fill(database);
		report.add("inbox filled", Map.of("s", (System.nanoTime() - begun) / NANOS));
		Inbox inbox = portal.getBean(Inbox.class);
		report.add("inbox first page", calls(() -> inbox.mine(InboxFilter.ALL, PAGE)));
		report.add("inbox counts", calls(inbox::counts));
		report.add("inbox search, common", calls(() -> inbox.mine(new InboxFilter("办公设备", ""), PAGE)));
		report.add("inbox search, number", calls(() -> inbox.mine(new InboxFilter("PR-0009999", ""), PAGE)));
		report.add("inbox done", calls(() -> inbox.mine(InboxFilter.of(InboxPart.DONE), PAGE)));
		ApprovalTimes times = portal.getBean(ApprovalTimes.class);
		for (int days : List.of(30, ApprovalPeriod.MAX_DAYS)) {
			report.add("approval times, " + days + " days", Map.of("s", as("auditor", Roles.AUDITOR, () -> {
				LocalDate today = times.lastDays().to();
				ApprovalPeriod period = new ApprovalPeriod(today.minusDays(days - 1), today, null);
				return seconds(() -> times.bySteps(period), () -> times.byPeople(period));
			})));
		}
	}

	private static double seconds(Runnable... work) {
		long begun = System.nanoTime();
		Stream.of(work).forEach(Runnable::run);
		return (System.nanoTime() - begun) / NANOS;
	}

	private static Map<String, Double> calls(Callable<?> call) {
		double[] millis = new double[CALLS];
		for (int i = -WARM_UP; i < CALLS; i++) {
			long start = System.nanoTime();
			as(ME.value(), Roles.APPROVER, () -> {
				try {
					return Objects.requireNonNull(call.call());
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			});
			if (i >= 0) {
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("median ms", LoadRun.percentile(millis, 50));
		figures.put("p95 ms", LoadRun.percentile(millis, 95));
		figures.put("slowest ms", Arrays.stream(millis).max().orElseThrow());
		return figures;
	}

	/**
	 * Four in ten of the tasks wait for the role, as many for the person by name, and two
	 * are in their hands; a tenth of the decisions are their own.
	 */
	private static void fill(TestDatabase database) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("create table bench_number (n int not null primary key)");
			statement.execute("insert into bench_number with d as (" + digits()
					+ ") select a.n + 10*b.n + 100*c.n + 1000*e.n + 10000*f.n from d a, d b, d c, d e, d f");
			for (int first = 0; first < HISTORIC; first += CHUNK) {
				statement.execute(historic(first));
			}
			statement.execute(
					open(0, OPEN, "if(n % 10 < 4, 'APPROVER', null)", "if(n % 10 >= 8, '" + ME.value() + "', null)"));
			statement.execute("""
					insert into inbox_task_person (task_id, user_id)
					select concat('bench-', n), '%s' from bench_number where n < %d and n %% 10 >= 4"""
				.formatted(ME.value(), OPEN));
			statement.execute(open(OPEN, OTHERS_OPEN, "if(n % 2 = 0, 'LEGAL', null)", "null"));
			statement.execute("""
					insert into inbox_task_person (task_id, user_id)
					select concat('bench-', n), concat('other-', n %% 200) from bench_number
					where n >= %d and n < %d and n %% 2 = 1""".formatted(OPEN, OPEN + OTHERS_OPEN));
			statement.execute("analyze table approval_decision, inbox_task, inbox_task_person");
		}
	}

	private static String digits() {
		return String.join(" union all ", IntStream.range(0, 10).mapToObj((n) -> "select " + n + " as n").toList());
	}

	private static String historic(int first) {
		return """
				insert into approval_decision (id, task_id, subject_type, subject_id, process, step, role, outcome,
					decided_by, decided_at, version, number, title_zh, title_en, supplier_name, amount, currency,
					requested_by, requester_name, asked_at, working_seconds, escalated)
				select unhex(lpad(hex(m), 32, '0')), concat('historic-', m), 'BENCH', unhex(lpad(hex(m), 32, 'A')),
					'approveDocument', 'decide', 'APPROVER', 'APPROVED',
					if(m %% 10 = 0, '%s', concat('other-', m %% 200)), date_sub(utc_timestamp(6), interval m minute), 0,
					concat('PR-', lpad(m, 8, '0')), '办公设备申请', 'Office equipment', '苏州恒信机械设备有限公司', 12500.5, 'CNY',
					'bench-requester', '白小荷', date_sub(utc_timestamp(6), interval m + 90 minute), 5400, false
				from (select n + %d as m from bench_number) numbers""".formatted(ME.value(), first);
	}

	private static String open(int first, int size, String role, String holder) {
		return """
				insert into inbox_task (task_id, process, step, role, holder, subject_type, subject_id, number, title_zh,
					title_en, supplier_name, amount, currency, requested_by, requester_name, waiting_since, due_at,
					step_zh, step_en, version)
				select concat('bench-', n), 'approveDocument', 'decide', %s, %s, 'BENCH',
					unhex(lpad(hex(n), 32, 'B')), concat('PR-', lpad(n, 7, '0')), '办公设备申请', 'Office equipment',
					'苏州恒信机械设备有限公司', 12500.5, 'CNY', 'bench-requester', '白小荷',
					date_sub(utc_timestamp(6), interval n minute), utc_timestamp(6), '部门负责人', 'Head of department', 0
				from bench_number where n >= %d and n < %d"""
			.formatted(role, holder, first, first + size);
	}

	private static List<UserId> people(ConfigurableApplicationContext portal, String name, int size) {
		List<UserId> people = IntStream.range(0, size)
			.mapToObj((number) -> new UserId("bench-" + name + "-" + number))
			.toList();
		people.forEach((person) -> LeanPortal.hire(portal, person));
		return people;
	}

	/** What a thread could not do counts as an error that its user would have seen. */
	private void together(int threads, int times, Turn turn) throws InterruptedException {
		List<Future<?>> running = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			for (int i = 0; i < threads; i++) {
				int thread = i;
				running.add(pool.submit(() -> {
					for (int j = 0; j < times; j++) {
						try {
							turn.take(thread);
						}
						catch (RuntimeException ex) {
							if (this.visible.incrementAndGet() == 1) {
								ex.printStackTrace();
							}
						}
					}
				}));
			}
		}
		for (Future<?> each : running) {
			try {
				each.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private static long cpu() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	/** Of every MySQL server on the machine: the launcher starts one. */
	private static Duration databaseCpu() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info().command().filter((name) -> name.endsWith("mysqld")).isPresent())
			.map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/** What one thread does at a time. */
	@FunctionalInterface
	private interface Turn {

		void take(int thread);

	}

}
