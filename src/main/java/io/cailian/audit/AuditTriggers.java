package io.cailian.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Adds the triggers that refuse to change or delete audit entries. The two databases have
 * no common words for that, so this migration speaks both.
 */
@Component
class AuditTriggers implements JavaMigration {

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1.20.1");
	}

	@Override
	public String getDescription() {
		return "audit triggers";
	}

	@Override
	public Integer getChecksum() {
		return 1;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		create(context.getConnection());
	}

	static void create(Connection connection) throws SQLException {
		boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
		String body = h2 ? "call \"" + AuditEntryGuard.class.getName() + "\""
				: "signal sqlstate '45000' set message_text = 'audit entries cannot be changed or deleted'";
		try (Statement statement = connection.createStatement()) {
			statement.execute("create trigger audit_entry_no_update before update on audit_entry for each row " + body);
			statement.execute("create trigger audit_entry_no_delete before delete on audit_entry for each row " + body);
		}
	}

}
