package io.cailian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.cailian.running.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * A hundred kills during approvals on MySQL, and what was found of each document
 * afterwards.
 */
final class KillBench implements Bench.Measurement {

	private static final int KILLS = Integer.getInteger("cailian.bench.kills", 100);

	@Override
	public void run(BenchReport report) throws IOException, InterruptedException, SQLException {
		if (!TestDatabase.hasMysql()) {
			throw new IllegalStateException("kills are tried on MySQL, and there is none");
		}
		Path directory = report.directory().resolve("approvals-kill-data");
		FileSystemUtils.deleteRecursively(directory);
		KilledApprovals.Findings found = new KilledApprovals(TestDatabase.mysql("cailian_kill"), directory).kill(KILLS);
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("kills", (double) found.kills());
		figures.put("documents", (double) found.documents());
		figures.put("torn", (double) found.torn().size());
		figures.put("unfinished or twice", (double) found.unfinished().size());
		figures.put("lost", (double) found.lost().size());
		figures.put("slowest job s", found.slowestJob().toMillis() / 1e3);
		figures.put("first bad audit entry", (double) found.firstBadEntry());
		report.add("kill -9", figures);
		found.torn().forEach(System.out::println);
		found.unfinished().forEach(System.out::println);
		FileSystemUtils.deleteRecursively(directory);
	}

}
