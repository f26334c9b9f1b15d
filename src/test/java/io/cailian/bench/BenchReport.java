package io.cailian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps each figure as a JSON line for comparison over time, and prints it for the person
 * who waits.
 */
final class BenchReport {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String bench;

	private final Path directory;

	private final MachineFacts machine;

	private final Clock clock;

	BenchReport(String bench, Path directory, MachineFacts machine, Clock clock) throws IOException {
		this.bench = bench;
		this.directory = Files.createDirectories(directory);
		this.machine = machine;
		this.clock = clock;
		System.out.printf(Locale.ROOT, "%s on %s, %d cores, %d MB, %s, JDK %s, commit %s%n", bench, machine.cpu(),
				machine.cores(), machine.memoryMegabytes(), machine.os(), machine.jdk(), machine.commit());
	}

	Path directory() {
		return this.directory;
	}

	/** Figures keep the order in which they are given. */
	void add(String what, Map<String, ? extends Number> figures) throws IOException {
		String line = JSON.writeValueAsString(new Line(this.bench, what, this.clock.instant(), figures, this.machine));
		Files.writeString(this.directory.resolve(this.bench + ".jsonl"), line + "\n", StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
		StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", what));
		figures
			.forEach((name, value) -> row.append(String.format(Locale.ROOT, "  %s %,.2f", name, value.doubleValue())));
		System.out.println(row);
	}

	record Line(String bench, String what, Instant at, Map<String, ? extends Number> figures, MachineFacts machine) {
	}

}
