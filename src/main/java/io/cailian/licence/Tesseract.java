package io.cailian.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The reading machine, a program of its own: it runs as a child with little memory and
 * little time, one picture at a time, and whatever happens to it, the portal goes on.
 * Where it is not installed, nothing is read.
 */
@Component
class Tesseract {

	private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);

	private static final String PROGRAM = "tesseract";

	private static final String LANGUAGE = "chi_sim";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** All it gets of our environment, which holds secrets. */
	private static final Set<String> NEEDED = Set.of("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "TMPDIR",
			"SystemRoot");

	private static final String MEMORY = "--as=1610612736";

	private static final int MAX_OUTPUT = 200_000;

	private static final Path LIMITER = Path.of("/usr/bin/prlimit");

	private final boolean available = languages().contains(LANGUAGE);

	boolean isAvailable() {
		return this.available;
	}

	/** The text of a picture; empty if it could not be read in time. */
	Optional<String> read(Path picture) {
		try {
			return this.available ? run(List.of(PROGRAM, picture.toString(), "stdout", "-l", LANGUAGE, "--psm", "6"))
					: Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private static String languages() {
		try {
			return run(List.of(PROGRAM, "--list-langs")).orElse("");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

	private static Optional<String> run(List<String> command) throws InterruptedException {
		List<String> limited = new ArrayList<>();
		if (Files.isExecutable(LIMITER)) {
			limited.addAll(List.of(LIMITER.toString(), MEMORY, "--cpu=" + PATIENCE.toSeconds()));
		}
		limited.addAll(command);
		try {
			Path output = Files.createTempFile("licence", ".txt");
			try {
				ProcessBuilder builder = new ProcessBuilder(limited).redirectOutput(output.toFile())
					.redirectError(ProcessBuilder.Redirect.DISCARD);
				builder.environment().keySet().retainAll(NEEDED);
				builder.environment().put("OMP_THREAD_LIMIT", "1");
				Process process = builder.start();
				process.getOutputStream().close();
				if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
					process.destroyForcibly();
					return Optional.empty();
				}
				return (process.exitValue() == 0) ? Optional.of(text(output)) : Optional.empty();
			}
			finally {
				Files.deleteIfExists(output);
			}
		}
		catch (IOException notInstalled) {
			LOG.info("Licences cannot be read here: {}", notInstalled.getMessage());
			return Optional.empty();
		}
	}

	private static String text(Path output) throws IOException {
		try (InputStream in = Files.newInputStream(output)) {
			return new String(in.readNBytes(MAX_OUTPUT), StandardCharsets.UTF_8);
		}
	}

}
