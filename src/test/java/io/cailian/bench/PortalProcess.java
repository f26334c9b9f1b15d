package io.cailian.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The built portal in a process of its own, started as {@code ./portal run} starts it,
 * with a data directory given.
 */
final class PortalProcess implements AutoCloseable {

	private static final Path ARGUMENTS = Path.of("target", "portal", "java.args");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Process process;

	private final int port;

	private final long startedNanos = System.nanoTime();

	private PortalProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** The data directory is relative to the working directory. */
	static PortalProcess start(Path data, Path log) throws IOException {
		if (!Files.exists(ARGUMENTS)) {
			throw new IllegalStateException("the portal is not built: ./portal bench builds it");
		}
		int port = freePort();
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "@" + ARGUMENTS).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().put("SERVER_PORT", String.valueOf(port));
		builder.environment().put("CAILIAN_DATA_DIR", data.toString());
		builder.environment().put("CAILIAN_DEMO_DATA", "false");
		return new PortalProcess(builder.start(), port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	URI at(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	/** Time from start to the first whole sign-in page. */
	Duration awaitFirstPage(HttpClient client) throws InterruptedException {
		HttpRequest page = HttpRequest.newBuilder(at("/login")).timeout(PATIENCE).build();
		while (true) {
			Duration since = Duration.ofNanos(System.nanoTime() - this.startedNanos);
			if (!this.process.isAlive() || since.compareTo(PATIENCE) > 0) {
				throw new IllegalStateException("no first page after " + since);
			}
			try {
				if (client.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
					return Duration.ofNanos(System.nanoTime() - this.startedNanos);
				}
			}
			catch (IOException notYet) {
				Thread.sleep(20);
			}
		}
	}

	long residentMegabytes() throws IOException {
		return Long
			.parseLong(MachineFacts.outputOf("ps", "-o", "rss=", "-p", String.valueOf(this.process.pid()))) >> 10;
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
