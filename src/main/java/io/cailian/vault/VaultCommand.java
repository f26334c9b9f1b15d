package io.cailian.vault;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Adds a master key from a command line: {@code vault rotate}. A running portal finds it
 * within seconds and brings all sealed values under it; one that starts later does so
 * then. Either way the audit trail gets its entry when the portal takes the key up.
 */
public final class VaultCommand {

	private VaultCommand() {
	}

	/**
	 * Runs the command.
	 * @param words what follows {@code vault}
	 * @param settings settings that come before those of files and environment
	 * @return the exit code: 0, or 2 if there is no key file or the words are wrong
	 */
	public static int run(List<String> words, Map<String, Object> settings, PrintStream out) {
		if (!words.equals(List.of("rotate"))) {
			out.println("Usage: vault rotate");
			return 2;
		}
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("command", settings));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		try {
			MasterKeys keys = VaultConfiguration.keys(environment);
			String former = keys.active();
			out.printf("Key %s seals from now on, in the place of %s, in %s.%n", keys.add(), former,
					VaultConfiguration.file(environment));
			out.println("Keep a copy of the file apart from the database. The portal seals all values again; "
					+ "an administrator can then retire the old key.");
			return 0;
		}
		catch (IllegalStateException | UncheckedIOException ex) {
			out.println("No key was added: " + ex.getMessage());
			return 2;
		}
	}

}
