package io.cailian.vault;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds the master keys. Only demo mode may make them itself: in real use their file is
 * provided, kept and backed up by the people who run the portal.
 */
@Configuration
class VaultConfiguration {

	@Bean
	MasterKeys masterKeys(@Value("${cailian.mode:demo}") String mode, @Value("${cailian.data-dir}") Path dataDir,
			@Value("${cailian.vault.key-file:}") String keyFile) {
		Path file = keyFile.isBlank() ? dataDir.resolve("keys").resolve("master.keys") : Path.of(keyFile);
		return MasterKeys.load(file, mode.equals("demo"));
	}

}
