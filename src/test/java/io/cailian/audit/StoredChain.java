package io.cailian.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Recomputes the audit chain of a database that no portal is using.
 */
public final class StoredChain {

	private StoredChain() {
	}

	/** The number of the first entry that does not follow the one before it, or 0. */
	public static long firstBadEntry(Connection connection) throws SQLException {
		long seq = 0;
		String hash = AuditRow.GENESIS;
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select * from audit_entry order by seq")) {
			while (rows.next()) {
				AuditRow row = AuditChain.row(rows, 0);
				if (!row.follows(seq, hash)) {
					return seq + 1;
				}
				seq = row.seq();
				hash = row.hash();
			}
		}
		try (Statement statement = connection.createStatement();
				ResultSet head = statement.executeQuery("select seq, hash from audit_head where id = 1")) {
			return (head.next() && head.getLong(1) == seq && head.getString(2).equals(hash)) ? 0 : seq + 1;
		}
	}

}
