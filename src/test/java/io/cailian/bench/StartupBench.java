package io.cailian.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.cailian.running.PortalProcess;

import org.springframework.util.FileSystemUtils;

/**
 * How long a person waits between starting the portal and the first page, on an empty
 * database and on an existing one, and what the portal occupies when nobody uses it.
 */
final class StartupBench implements Bench.Measurement {

	private static final int RUNS = 3;

	private static final Duration IDLE = Duration.ofSeconds(20);

	@Override
	public void run(BenchReport report) throws IOException, InterruptedException {
		double[][] seconds = new double[2][RUNS];
		double[][] megabytes = new double[2][RUNS];
		Map<String, Double> page = Map.of();
		Path data = report.directory().resolve("startup-data");
		for (int run = 0; run < RUNS; run++) {
			FileSystemUtils.deleteRecursively(data);
			for (int warm = 0; warm < 2; warm++) {
				try (PortalProcess portal = PortalProcess.asLaunched(data, Map.of("CAILIAN_DEMO_DATA", "false"));
						HttpClient client = HttpClient.newHttpClient()) {
					portal.start();
					seconds[warm][run] = portal.await("/login").toMillis() / 1e3;
					Thread.sleep(IDLE);
					megabytes[warm][run] = MachineFacts.residentMegabytes(portal.handle());
					page = new LoadRun(client, (number) -> HttpRequest.newBuilder(portal.at("/login")).build(), 50, 200)
						.against(portal.handle());
				}
			}
		}
		FileSystemUtils.deleteRecursively(data);
		report.add("empty database", figures(seconds[0], megabytes[0]));
		report.add("existing database", figures(seconds[1], megabytes[1]));
		report.add("sign-in page", page);
	}

	private static Map<String, Double> figures(double[] seconds, double[] megabytes) {
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("firstPageSeconds", LoadRun.percentile(seconds, 50));
		figures.put("firstPageSecondsMax", LoadRun.percentile(seconds, 100));
		figures.put("idleMegabytes", LoadRun.percentile(megabytes, 50));
		return figures;
	}

}
