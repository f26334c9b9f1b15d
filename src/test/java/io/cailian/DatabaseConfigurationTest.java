package io.cailian;

import java.sql.SQLException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.cailian.supplier.TestSuppliers;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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

}
