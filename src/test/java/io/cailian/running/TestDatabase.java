package io.cailian.running;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The database a portal under test writes to, and a way to look into it from outside.
 */
public record TestDatabase(String url, String user, String password) {

	private static final String H2_MODE = ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

	public static TestDatabase h2(Path directory) {
		return new TestDatabase("jdbc:h2:file:" + directory.toAbsolutePath().resolve("cailian") + H2_MODE, "cailian",
				"");
	}

	/** Tells whether the launcher has started a MySQL server. */
	public static boolean hasMysql() {
		return System.getenv("CAILIAN_TEST_MYSQL_SERVER") != null;
	}

	/** An empty MySQL database of this name on the server the launcher has started. */
	public static TestDatabase mysql(String name) {
		TestDatabase database = new TestDatabase(
				given("CAILIAN_TEST_MYSQL_SERVER") + name
						+ "?createDatabaseIfNotExist=true&rewriteBatchedStatements=true",
				given("CAILIAN_TEST_MYSQL_USER"), given("CAILIAN_TEST_MYSQL_PASSWORD"));
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("drop database if exists " + name);
			statement.execute("create database " + name);
			return database;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String given(String variable) {
		String value = System.getenv(variable);
		if (value == null) {
			throw new IllegalStateException(variable + " is not set: ./portal test sets it");
		}
		return value;
	}

	public Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, this.user, this.password);
	}

	/** What a portal needs to know to use this database, with the demo's people only. */
	public Map<String, String> environment() {
		return Map.of("SPRING_DATASOURCE_URL", this.url, "SPRING_DATASOURCE_USERNAME", this.user,
				"SPRING_DATASOURCE_PASSWORD", this.password, "CAILIAN_DEMO_DATA", "false");
	}

}
