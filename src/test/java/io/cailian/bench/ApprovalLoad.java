package io.cailian.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.cailian.identity.UserId;
import io.cailian.running.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Approves documents in a JVM of its own until somebody kills it: first what was left
 * open before, then new ones without end. Says on its output what it was told is done.
 */
final class ApprovalLoad {

	static final String READY = "ready";

	static final String DONE = "done ";

	private static final int THREADS = 4;

	private ApprovalLoad() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
		boolean endless = arguments[4].equals("endless");
		ConfigurableApplicationContext portal = LeanPortal.start(database, Path.of(arguments[3]), Map.of());
		portal.getBean(BenchDocuments.class).leaveMore();
		List<UserId> approvers = IntStream.range(0, 3).mapToObj((stage) -> new UserId("kill-" + stage)).toList();
		approvers.forEach((person) -> LeanPortal.hire(portal, person));
		BenchApprovals approvals = new BenchApprovals(portal);
		System.out.println(READY);
		finish(portal, approvals);
		try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
			for (int i = 0; endless && i < THREADS; i++) {
				pool.submit(() -> {
					while (true) {
						System.out.println(DONE + approvals.wholeCase(approvers).id());
					}
				});
			}
		}
		Thread.sleep(Long.MAX_VALUE);
	}

	private static void finish(ConfigurableApplicationContext portal, BenchApprovals approvals) {
		List<Waiting> left = List.of();
		do {
			left.forEach((task) -> approvals.approve(task.id(), task.person()));
			left = portal.getBean(JdbcClient.class)
				.sql("""
						select t.task_id, p.user_id from inbox_task t join inbox_task_person p on p.task_id = t.task_id
						where t.subject_type = 'BENCH'""")
				.query((row, number) -> new Waiting(row.getString(1), new UserId(row.getString(2))))
				.list();
		}
		while (!left.isEmpty());
	}

	/** A task that was left open, and who is asked. */
	private record Waiting(String id, UserId person) {
	}

}
