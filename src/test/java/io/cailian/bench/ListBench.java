package io.cailian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import io.cailian.running.PortalProcess;
import io.cailian.running.TestDatabase;
import io.cailian.sourcing.StoredRfqs;

import org.springframework.util.FileSystemUtils;

/**
 * How long the list of RFQs takes with a thousand, ten thousand and a hundred thousand of
 * them, filtered in each way the list offers, over the HTTP API. Each request signs in
 * anew with a password; the row {@code sign-in alone}, a list of no RFQs, is about what
 * that costs.
 */
final class ListBench implements Bench.Measurement {

	private static final int[] SIZES = { 1_000, 10_000, 100_000 };

	private static final int WARM_UP = 10;

	private static final int REQUESTS = 60;

	private final Clock clock;

	ListBench(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void run(BenchReport report) throws IOException, InterruptedException, SQLException {
		Path directory = report.directory().resolve("list-data");
		FileSystemUtils.deleteRecursively(directory);
		measure("h2", TestDatabase.h2(directory), directory, report);
		if (TestDatabase.hasMysql()) {
			FileSystemUtils.deleteRecursively(directory);
			measure("mysql", TestDatabase.mysql("cailian_bench"), directory, report);
		}
		FileSystemUtils.deleteRecursively(directory);
	}

	private void measure(String name, TestDatabase database, Path directory, BenchReport report)
			throws IOException, InterruptedException, SQLException {
		PortalProcess portal = PortalProcess.asLaunched(directory, database.environment());
		try (portal; HttpClient client = HttpClient.newHttpClient()) {
			portal.startAndAwait();
			portal.close();
			Instant now = this.clock.instant();
			int written = 0;
			for (int size : SIZES) {
				try (Connection connection = database.connect()) {
					StoredRfqs.write(connection, written + 1, size, now.atOffset(ZoneOffset.UTC).getYear(), now);
				}
				written = size;
				portal.startAndAwait();
				for (Map.Entry<String, String> question : questions(now).entrySet()) {
					report.add("%s %,d %s".formatted(name, size, question.getKey()),
							new LoadRun(client, (number) -> request(portal, question.getValue()), WARM_UP, REQUESTS)
								.against(portal.handle()));
				}
				portal.close();
			}
		}
	}

	private static Map<String, String> questions(Instant now) {
		Map<String, String> questions = new LinkedHashMap<>();
		questions.put("sign-in alone", "/api/v1/exchange-rates?limit=1");
		questions.put("all", "/api/v1/rfqs?limit=50");
		questions.put("status", "/api/v1/rfqs?limit=50&status=PUBLISHED");
		questions.put("buyer and status", "/api/v1/rfqs?limit=50&buyer=buyer7&status=CANCELLED");
		questions.put("closing range", "/api/v1/rfqs?limit=50&closesBefore=" + now.minusSeconds(20 * 86_400));
		questions.put("one word", "/api/v1/rfqs?limit=50&q=" + encoded("采购"));
		questions.put("two words", "/api/v1/rfqs?limit=50&q=" + encoded("苏州工厂 紧急补货"));
		questions.put("number", "/api/v1/rfqs?limit=50&q=RFQ-" + now.atOffset(ZoneOffset.UTC).getYear() + "-0009");
		return questions;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static HttpRequest request(PortalProcess portal, String path) {
		URI address = portal.at(path);
		String credentials = Base64.getEncoder().encodeToString("buyer:cailian-demo".getBytes(StandardCharsets.UTF_8));
		return HttpRequest.newBuilder(address).header("Authorization", "Basic " + credentials).build();
	}

}
