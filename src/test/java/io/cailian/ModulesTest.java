package io.cailian;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

	private final ApplicationModules modules = ApplicationModules.of(CailianApplication.class);

	@Test
	void modulesDependOnlyInTheDeclaredDirections() {
		this.modules.verify();
	}

	@Test
	void theModuleMapIsWritten() {
		new Documenter(this.modules).writeDocumentation();
	}

}
