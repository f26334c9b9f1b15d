package io.cailian;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.cailian.supplier.TestSuppliers;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Connections come and go while the portal runs.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class DatabaseConfigurationTest {

	@Autowired
	private DataSource database;

	@Autowired
	private ApplicationContext context;

	@Test
	void writingGoesOnWhenTheConnectionsThatMadeTheTablesAreGone() throws SQLException {
		this.database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();

		assertThatCode(() -> TestSuppliers.in(this.context).anActiveSupplier()).doesNotThrowAnyException();
	}

	/**
	 * H2 takes a result kept while another transaction commits for one that holds after
	 * it: whoever then looks again under a lock misses what was added.
	 */
	@Test
	void theEmbeddedDatabaseAnswersFromItsTablesAndNotFromResultsItKept() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			if (connection.isWrapperFor(JdbcConnection.class)) {
				SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();

				assertThat(session.getDatabase().getOptimizeReuseResults()).isFalse();
			}
		}
	}

}
