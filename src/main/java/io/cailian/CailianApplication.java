package io.cailian;

import java.util.List;
import java.util.Map;

import io.cailian.audit.AuditCommand;
import io.cailian.vault.VaultCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the portal: one process that serves the workbench, the supplier pages and the
 * HTTP API.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Cailian 采链", sharedModules = "kernel")
public class CailianApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals("audit")) {
			System.exit(AuditCommand.run(List.of(args).subList(1, args.length), Map.of(), System.out));
		}
		if (args.length > 0 && args[0].equals("vault")) {
			System.exit(VaultCommand.run(List.of(args).subList(1, args.length), Map.of(), System.out));
		}
		SpringApplication.run(CailianApplication.class, args);
	}

}
