package io.cailian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.cailian.CailianApplication;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.running.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static io.cailian.identity.Acting.as;

/**
 * The whole portal but for its web server and screens, in this JVM, with the documents
 * that benches have approved.
 */
final class LeanPortal {

	private LeanPortal() {
	}

	static ConfigurableApplicationContext start(TestDatabase database, Path directory, Map<String, String> settings) {
		SpringApplication application = new SpringApplication(CailianApplication.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		application.setApplicationContextFactory(
				ApplicationContextFactory.of(() -> new GenericWebApplicationContext(new MockServletContext())));
		application.addInitializers((context) -> {
			GenericApplicationContext beans = (GenericApplicationContext) context;
			beans.getBeanFactory().registerSingleton("noTests", new NoTests());
			beans.registerBean("benchDocuments", BenchDocuments.class);
			beans.registerBean("benchChains", BenchChains.class, (definition) -> definition.setPrimary(true));
			beans.registerBean("benchClosing", BenchClosing.class);
		});
		application.setLogStartupInfo(false);
		Map<String, Object> properties = new HashMap<>(settings);
		properties.putAll(Map.of("spring.datasource.url", database.url(), "spring.datasource.username", database.user(),
				"spring.datasource.password", database.password(), "cailian.data-dir", directory.toString(),
				"cailian.demo.data", "false", "spring.main.banner-mode", "off", "spring.main.register-shutdown-hook",
				"false"));
		ConfigurableApplicationContext context = application.run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
		JdbcTemplate tables = context.getBean(JdbcTemplate.class);
		BenchDocuments.TABLES.forEach(tables::execute);
		context.getBean(BenchClosing.class).deploy();
		hire(context, BenchApprovals.REQUESTER);
		return context;
	}

	/** Somebody who works here, with an account of their own. */
	static void hire(ConfigurableApplicationContext portal, UserId person) {
		if (portal.getBean(People.class).find(person).isPresent()) {
			return;
		}
		as("admin", Roles.ADMIN, () -> portal.getBean(AccountOpening.class)
			.open(new Person(person, "审批人", "Approver", person.value() + "@cailian.example"), Set.of(Roles.APPROVER)));
	}

	/** Leaves out what tests have on their class path. */
	private static final class NoTests extends TypeExcludeFilter {

		private static final String TESTS = LeanPortal.class.getProtectionDomain()
			.getCodeSource()
			.getLocation()
			.toString();

		@Override
		public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
			return reader.getResource().getURL().toString().startsWith(TESTS);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof NoTests;
		}

		@Override
		public int hashCode() {
			return NoTests.class.hashCode();
		}

	}

}
