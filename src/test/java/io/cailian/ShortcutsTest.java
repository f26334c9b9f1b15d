package io.cailian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys that press a button take what is being typed along.
 */
class ShortcutsTest {

	private static final Pattern SHORTCUT = Pattern.compile("addClickShortcut\\([^;]*;");

	@Test
	void whatIsBeingTypedReachesTheServerBeforeTheClick() throws IOException {
		List<String> shortcuts;
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			shortcuts = sources.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> SHORTCUT.matcher(read(file)).results())
				.map((found) -> found.group())
				.toList();
		}

		assertThat(shortcuts).isNotEmpty()
			.allSatisfy((code) -> assertThat(code).contains("resetFocusOnActiveElement()"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
