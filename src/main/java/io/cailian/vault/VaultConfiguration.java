package io.cailian.vault;

import java.nio.file.Path;
import java.util.Locale;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Finds the master keys. Only demo mode may make them itself: in real use their file is
 * provided, kept and backed up by the people who run the portal.
 */
@Configuration
class VaultConfiguration {

	private static final String DATA_DIR = "cailian.data-dir";

	@Bean
	@ConditionalOnMissingBean
	KeyProvider masterKeys(Environment settings) {
		return MasterKeys.load(file(settings), settings.getProperty("cailian.mode", "demo").equals("demo"));
	}

	@Bean
	Algorithm vaultAlgorithm(Environment settings) {
		return algorithm(settings);
	}

	/** The keys that are there, for work outside of the running portal. */
	static MasterKeys keys(Environment settings) {
		return MasterKeys.load(file(settings), false);
	}

	static Algorithm algorithm(Environment settings) {
		return Algorithm.valueOf(settings.getProperty("cailian.vault.algorithm", "aes").toUpperCase(Locale.ROOT));
	}

	static Path file(Environment settings) {
		String file = settings.getProperty("cailian.vault.key-file", "");
		return file.isBlank() ? Path.of(settings.getRequiredProperty(DATA_DIR)).resolve("keys").resolve("master.keys")
				: Path.of(file);
	}

}
