package io.cailian.sourcing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The committed table of what a supplier may reach and which ids are tried there: for
 * each variable of an address the database table whose ids it takes, {@code -} for a
 * secret that is nobody's id, or {@code *} for what belongs to no supplier and is shown
 * to all; lists of that are named with a single {@code *}.
 */
final class CrawlTable {

	static final String SECRET = "-";

	static final String COMMON = "*";

	private static final Path FILE = Path.of("src/test/resources/supplier-crawl.csv");

	private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");

	private final Map<String, Line> lines;

	private final Set<String> reachable;

	private CrawlTable(Map<String, Line> lines, Set<String> reachable) {
		this.lines = lines;
		this.reachable = reachable;
	}

	/** How to call one address: the kind of id of each variable, query and body. */
	record Line(Map<String, String> kinds, String query, String body) {

		/** Whether it shows what belongs to no supplier. */
		boolean isCommon() {
			return this.kinds.containsValue(COMMON);
		}

	}

	static CrawlTable read() {
		Map<String, Line> lines = new LinkedHashMap<>();
		for (String line : lines(FILE)) {
			String[] cells = line.split(",", 4);
			Map<String, String> kinds = Arrays.stream(cells[1].split(";"))
				.map((pair) -> pair.equals(COMMON) ? new String[] { COMMON, COMMON } : pair.split("=", 2))
				.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
			lines.put(cells[0], new Line(kinds, cells[2], cells[3]));
		}
		List<String> matrix = lines(MATRIX);
		int column = Arrays.asList(head(MATRIX).split(",")).indexOf("SUPPLIER");
		Set<String> reachable = matrix.stream()
			.map((line) -> line.split(",", -1))
			.filter((cells) -> cells[column].equals("x"))
			.map((cells) -> cells[1])
			.collect(Collectors.toCollection(TreeSet::new));
		return new CrawlTable(lines, reachable);
	}

	/** Whether the access matrix lets a supplier in. */
	boolean isReachable(String address) {
		return this.reachable.contains(address);
	}

	Optional<Line> find(String address) {
		return Optional.ofNullable(this.lines.get(address));
	}

	Set<String> addresses() {
		return this.lines.keySet();
	}

	Set<String> reachable() {
		return this.reachable;
	}

	private static List<String> lines(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.skip(1).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String head(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
