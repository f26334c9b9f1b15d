package io.cailian.sourcing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Everything the database holds, as somebody with full rights would see it: every column
 * of every table as text, and the bytes of what is binary.
 */
public final class DatabaseDump {

	private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

	private final List<String> cells = new ArrayList<>();

	private int tables;

	public static DatabaseDump of(DataSource source) throws SQLException {
		DatabaseDump dump = new DatabaseDump();
		try (Connection connection = source.getConnection()) {
			DatabaseMetaData data = connection.getMetaData();
			List<String> names = new ArrayList<>();
			try (ResultSet found = data.getTables(connection.getCatalog(), connection.getSchema(), "%",
					new String[] { "TABLE", "BASE TABLE" })) {
				while (found.next()) {
					names.add(found.getString("TABLE_NAME"));
				}
			}
			for (String name : names) {
				dump.read(connection, name);
			}
		}
		return dump;
	}

	private void read(Connection connection, String table) throws SQLException {
		this.tables++;
		String quote = connection.getMetaData().getIdentifierQuoteString();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select * from " + quote + table + quote)) {
			int columns = rows.getMetaData().getColumnCount();
			while (rows.next()) {
				for (int i = 1; i <= columns; i++) {
					add(table + "." + rows.getMetaData().getColumnName(i) + ": ", rows.getString(i),
							BINARY.contains(rows.getMetaData().getColumnType(i)) ? rows.getBytes(i) : null);
				}
			}
		}
	}

	private void add(String column, @Nullable String text, byte @Nullable [] bytes) {
		if (text != null) {
			this.cells.add(column + text);
		}
		if (bytes != null) {
			this.cells.add(column + new String(bytes, StandardCharsets.UTF_8));
			this.cells.add(column + HexFormat.of().formatHex(bytes));
		}
	}

	public int tables() {
		return this.tables;
	}

	public List<String> cells() {
		return List.copyOf(this.cells);
	}

}
