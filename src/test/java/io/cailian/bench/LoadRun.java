package io.cailian.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One person asking the portal the same kind of question again and again; what each
 * answer costs in time and in processor time of the server.
 */
record LoadRun(HttpClient client, IntFunction<HttpRequest> request, int warmUp, int requests) {

	Map<String, Double> against(ProcessHandle server) throws IOException, InterruptedException {
		for (int i = 0; i < this.warmUp; i++) {
			ask(i);
		}
		double[] millis = new double[this.requests];
		Duration before = cpu(server);
		for (int i = 0; i < this.requests; i++) {
			long start = System.nanoTime();
			ask(i);
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		double cpuMillis = cpu(server).minus(before).toNanos() / 1e6;
		Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("requests", (double) this.requests);
		figures.put("medianMillis", percentile(millis, 50));
		figures.put("p95Millis", percentile(millis, 95));
		figures.put("cpuMillisPerRequest", cpuMillis / this.requests);
		return figures;
	}

	private void ask(int number) throws IOException, InterruptedException {
		HttpRequest question = this.request.apply(number);
		HttpResponse<String> answer = this.client.send(question, HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(question.uri() + " answered " + answer.statusCode() + ": " + answer.body());
		}
	}

	private static Duration cpu(ProcessHandle server) {
		return server.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** Nearest rank: the smallest value that at least so many percent do not exceed. */
	static double percentile(double[] values, int percent) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
	}

}
