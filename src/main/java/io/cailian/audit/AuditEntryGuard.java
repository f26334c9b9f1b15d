package io.cailian.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Makes H2 refuse to change or delete an audit entry, as a trigger does on MySQL. Public
 * because the database calls it by name.
 */
public class AuditEntryGuard implements Trigger {

	@Override
	public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		throw new SQLException("audit entries cannot be changed or deleted", "45000");
	}

}
