package io.cailian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import io.cailian.running.PortalProcess;

/**
 * Hands tables in to a running portal over its HTTP API, and waits for them.
 */
final class TableImports {

	/**
	 * Each question signs in by a password, which takes a core for a tenth of a second.
	 */
	private static final int ASKED_EVERY = 2_000;

	private static final double MILLIS = 1e3;

	private static final Pattern HEAP_BEFORE = Pattern.compile("(\\d+)M->\\d+M");

	private final HttpClient client;

	private final PortalProcess portal;

	private final String kind;

	TableImports(HttpClient client, PortalProcess portal, String kind) {
		this.client = client;
		this.portal = portal;
		this.kind = kind;
	}

	/**
	 * Stages a table and takes it over: how long both took, and how many rows came in.
	 */
	Map<String, Double> imported(String table) throws IOException, InterruptedException {
		Instant started = Instant.now();
		String id = staged(table);
		Duration toStage = Duration.between(started, Instant.now());
		send(post(id + "/start", "{\"mode\":\"VALID_ROWS\"}"));
		String state = "";
		String answer = "";
		while (!state.equals("DONE")) {
			TimeUnit.MILLISECONDS.sleep(ASKED_EVERY);
			answer = send(request(id).GET().build());
			state = JsonPath.read(answer, "$.state");
		}
		Duration inAll = Duration.between(started, Instant.parse(JsonPath.read(answer, "$.endedAt")));
		Integer taken = JsonPath.read(answer, "$.taken");
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("staged s", seconds(toStage));
		figures.put("taken over s", seconds(inAll.minus(toStage)));
		figures.put("all s", seconds(inAll));
		figures.put("rows", taken.doubleValue());
		return figures;
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / MILLIS;
	}

	/** Stages a table. */
	String staged(String table) throws IOException, InterruptedException {
		return JsonPath.read(send(upload(table.getBytes(StandardCharsets.UTF_8))), "$.id");
	}

	/** What the portal answers at an address of its API. */
	String read(String path) throws IOException, InterruptedException {
		return send(authorized(this.portal.at(path)).GET().build());
	}

	static HttpRequest.Builder authorized(URI address) {
		String credentials = Base64.getEncoder().encodeToString("buyer:cailian-demo".getBytes(StandardCharsets.UTF_8));
		return HttpRequest.newBuilder(address).header("Authorization", "Basic " + credentials);
	}

	/** The largest heap before a collection, in MB, out of the log of the collector. */
	static double peak(Path gc) throws IOException {
		double peak = 0;
		for (String line : Files.readAllLines(gc)) {
			Matcher before = HEAP_BEFORE.matcher(line);
			if (before.find()) {
				peak = Math.max(peak, Double.parseDouble(before.group(1)));
			}
		}
		return peak;
	}

	private String send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() / 100 != 2) {
			throw new IllegalStateException(
					request.uri() + " answered " + response.statusCode() + " " + response.body());
		}
		return response.body();
	}

	private HttpRequest upload(byte[] table) {
		String boundary = UUID.randomUUID().toString();
		byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + this.kind
				+ ".csv\"\r\nContent-Type: text/csv\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
		byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
		return request("kinds/" + this.kind).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Idempotency-Key", boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, table, tail)))
			.build();
	}

	private HttpRequest post(String path, String body) {
		return request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private HttpRequest.Builder request(String path) {
		return authorized(this.portal.at("/api/v1/table-imports/" + path));
	}

}
