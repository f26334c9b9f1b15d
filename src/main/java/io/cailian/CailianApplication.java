package io.cailian;

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
		SpringApplication.run(CailianApplication.class, args);
	}

}
