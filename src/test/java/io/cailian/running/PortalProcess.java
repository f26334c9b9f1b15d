package io.cailian.running;

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

import org.jspecify.annotations.Nullable;

/**
 * The built portal running on a free port of the loopback address with a data directory
 * of its own. Closing stops it as Ctrl-C would; {@link #kill()} pulls the plug.
 */
public final class PortalProcess implements AutoCloseable {

	private static final Path LAUNCHER_ARGUMENTS = Path.of("target", "portal", "java.args");

	private static final Duration START_LIMIT = Duration.ofMinutes(6);

	private final List<String> arguments;

	private final Path directory;

	private final Map<String, String> environment;

	private final int port;

	private @Nullable Process process;

	private long startedNanos;

	private PortalProcess(List<String> arguments, Path directory, Map<String, String> environment, int port) {
		this.port = port;
		this.arguments = arguments;
		this.directory = directory.toAbsolutePath();
		this.environment = environment;
	}

	/** The jar as Maven leaves it in {@code target/}; not started yet. */
	public static PortalProcess ofJar(Path directory, Map<String, String> environment) {
		return ofJar(directory, environment, freePort());
	}

	/** As {@link #ofJar(Path, Map)}, on a port that others know already. */
	public static PortalProcess ofJar(Path directory, Map<String, String> environment, int port) {
		return new PortalProcess(List.of("-Xmx768m", "-XX:+UseSerialGC", "-jar", jar().toString()), directory,
				environment, port);
	}

	/**
	 * As {@code ./portal run} starts it, with the prepared start-up cache; not started
	 * yet.
	 */
	public static PortalProcess asLaunched(Path directory, Map<String, String> environment) {
		if (!Files.exists(LAUNCHER_ARGUMENTS)) {
			throw new IllegalStateException("the portal is not built: ./portal bench builds it");
		}
		return new PortalProcess(List.of("@" + LAUNCHER_ARGUMENTS), directory, environment, freePort());
	}

	/**
	 * Starts the process and returns at once; a second start in the same directory finds
	 * the data of the first.
	 */
	public void start() {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.arguments);
		try {
			Files.createDirectories(this.directory);
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
			builder.environment().put("SERVER_PORT", String.valueOf(this.port));
			builder.environment().put("CAILIAN_DATA_DIR", this.directory.toString());
			builder.environment().putAll(this.environment);
			this.startedNanos = System.nanoTime();
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts the process and waits until it takes requests. */
	public void startAndAwait() {
		start();
		try {
			await("/actuator/health/readiness");
		}
		catch (IllegalStateException ex) {
			kill();
			throw ex;
		}
	}

	/**
	 * Waits until the address answers with success.
	 * @return the time since the start
	 * @throws IllegalStateException if the process ends before, or after six minutes
	 */
	public Duration await(String path) {
		HttpRequest request = HttpRequest.newBuilder(at(path)).timeout(START_LIMIT).build();
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
			while (true) {
				Duration since = Duration.ofNanos(System.nanoTime() - this.startedNanos);
				if (!running().isAlive() || since.compareTo(START_LIMIT) > 0) {
					throw new IllegalStateException("no answer after " + since + ", see " + log());
				}
				try {
					if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
						return Duration.ofNanos(System.nanoTime() - this.startedNanos);
					}
				}
				catch (IOException notYet) {
					TimeUnit.MILLISECONDS.sleep(20);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Pulls the plug: the process ends at once, without any clean-up. */
	public void kill() {
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

	public URI at(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	public ProcessHandle handle() {
		return running().toHandle();
	}

	/** Everything the process has written to its output so far. */
	public Path log() {
		return this.directory.resolve("portal.log");
	}

	private Process running() {
		Process running = this.process;
		if (running == null) {
			throw new IllegalStateException("the portal was not started");
		}
		return running;
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

	private static Path jar() {
		String jar = System.getProperty("cailian.jar");
		if (jar == null || !Files.exists(Path.of(jar))) {
			throw new IllegalStateException("no jar at " + jar + ": build the portal first");
		}
		return Path.of(jar).toAbsolutePath();
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
