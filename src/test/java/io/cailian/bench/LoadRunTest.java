package io.cailian.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LoadRunTest {

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private HttpServer server;

	private int status = 200;

	@BeforeEach
	void serve() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.asked.add(exchange.getRequestURI().toString());
			exchange.sendResponseHeaders(this.status, -1);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void warmUpIsAskedButNotCounted() throws Exception {
		assertThat(run(3, 5)).containsEntry("requests", 5.0)
			.hasEntrySatisfying("medianMillis", (median) -> assertThat(median).isPositive());

		assertThat(this.asked).containsExactly("/0", "/1", "/2", "/0", "/1", "/2", "/3", "/4");
	}

	@Test
	void anAnswerThatIsNoSuccessEndsTheRun() {
		this.status = 500;

		assertThatIllegalStateException().isThrownBy(() -> run(0, 2)).withMessageContaining("answered 500");
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void percentilesAreValuesThatWereMeasured() {
		double[] values = { 5, 1, 4, 2, 3 };

		assertThat(LoadRun.percentile(values, 50)).isEqualTo(3);
		assertThat(LoadRun.percentile(values, 95)).isEqualTo(5);
		assertThat(LoadRun.percentile(new double[] { 7 }, 50)).isEqualTo(7);
	}

	private Map<String, Double> run(int warmUp, int requests) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			URI root = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/");
			return new LoadRun(client, (number) -> HttpRequest.newBuilder(root.resolve(String.valueOf(number))).build(),
					warmUp, requests)
				.against(ProcessHandle.current());
		}
	}

}
