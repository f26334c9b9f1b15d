package io.cailian.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the process engine's tables as the first migration, from the scripts inside the
 * engine's own jars. The MySQL scripts serve H2 too, in its MySQL mode; they are
 * re-written to utf8mb4, because the engine's own utf8 cannot store rare Chinese
 * characters.
 */
@Component
class FlowableTables implements JavaMigration {

	private static final List<String> SCRIPTS = List.of(
			"org/flowable/common/db/create/flowable.mysql.create.common.sql",
			"org/flowable/db/create/flowable.mysql.create.engine.sql",
			"org/flowable/db/create/flowable.mysql.create.history.sql",
			"org/flowable/eventregistry/db/create/flowable.mysql.create.eventregistry.sql");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1.00");
	}

	@Override
	public String getDescription() {
		return "flowable 8.0.0 tables";
	}

	@Override
	public Integer getChecksum() {
		return 80000;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException, IOException {
		Connection connection = context.getConnection();
		for (String script : SCRIPTS) {
			ScriptUtils.executeSqlScript(connection,
					new ByteArrayResource(read(script).getBytes(StandardCharsets.UTF_8), script));
		}
	}

	private static String read(String path) throws IOException {
		try (InputStream in = new ClassPathResource(path).getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8)
				.replaceAll("(?i)CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin")
				.replaceAll("(?i)\\btimestamp\\(3\\)(?=[\\s,])", "datetime(3)");
		}
	}

}
