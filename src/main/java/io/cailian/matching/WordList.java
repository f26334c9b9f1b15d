package io.cailian.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the lists of words that names are taken apart with.
 */
final class WordList {

	private WordList() {
	}

	/** The lines of a list without its comments. */
	static List<String> lines(String name) {
		InputStream list = Objects.requireNonNull(WordList.class.getResourceAsStream("/matching/" + name), name);
		try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
			return reader.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name + " cannot be read", ex);
		}
	}

	/** The words of a list, wherever its lines end. */
	static List<String> words(String name) {
		return lines(name).stream().flatMap((line) -> List.of(line.strip().split("\\s+")).stream()).toList();
	}

}
