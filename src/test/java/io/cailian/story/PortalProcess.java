package io.cailian.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The built jar running in its own process on a free port with a data directory of its
 * own. Closing stops it as Ctrl-C would; {@link #kill()} pulls the plug.
 */
final class PortalProcess implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofMinutes(3);

	private final Path directory;

	private final Map<String, String> environment;

	private final int port;

	private @Nullable Process process;

	private PortalProcess(Path directory, Map<String, String> environment, int port) {
		this.directory = directory;
		this.environment = environment;
		this.port = port;
	}

	/**
	 * Starts the portal in a directory; a second start in the same one finds its data.
	 */
	static PortalProcess start(Path directory, Map<String, String> environment) {
		PortalProcess portal = new PortalProcess(directory, environment, freePort());
		portal.start();
		return portal;
	}

	void start() {
		try {
			Files.createDirectories(this.directory);
			List<String> command = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
							"-XX:+UseSerialGC", "-jar", jar().toString(), "--server.port=" + this.port,
							"--cailian.data-dir=" + this.directory.toAbsolutePath()));
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
			builder.environment().putAll(this.environment);
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		try {
			awaitReadiness();
		}
		catch (IllegalStateException ex) {
			kill();
			throw ex;
		}
	}

	/** Pulls the plug: the process ends at once, without any clean-up. */
	void kill() {
		Process running = running();
		running.destroyForcibly();
		awaitEnd(running);
	}

	@Override
	public void close() {
		Process running = this.process;
		if (running != null && running.isAlive()) {
			running.destroy();
			awaitEnd(running);
		}
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	Path directory() {
		return this.directory;
	}

	/** Everything the process has written to its output so far. */
	Path log() {
		return this.directory.resolve("portal.log");
	}

	private Process running() {
		Process running = this.process;
		if (running == null) {
			throw new IllegalStateException("the portal was not started");
		}
		return running;
	}

	private void awaitReadiness() {
		HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
		HttpRequest request = HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
			.timeout(Duration.ofSeconds(10))
			.build();
		long end = System.nanoTime() + START_LIMIT.toNanos();
		while (System.nanoTime() < end) {
			if (!running().isAlive()) {
				throw new IllegalStateException("the portal ended at start, see " + log());
			}
			try {
				if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				pause();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
		throw new IllegalStateException("the portal does not become ready, see " + log());
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void awaitEnd(Process process) {
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException("the portal does not stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			process.destroyForcibly();
		}
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("cailian-.*(?<!-plain)\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("no jar in target/: build the portal first"))
				.toAbsolutePath();
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
