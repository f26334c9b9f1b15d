package io.cailian.supplier;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.cailian.IntegrationTest;
import io.cailian.kernel.Ids;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stood in the master record before versions were kept is the first of them, and its
 * account still opens.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class VersionMigrationTest {

	private static final BankDetails DETAILS = new BankDetails("中国工商银行", "6222021234567890", "杭州𠮷利轴承有限公司");

	@Autowired
	private List<JavaMigration> javaMigrations;

	@Autowired
	private BankAccounts accounts;

	private final DataSource source = new SingleConnectionDataSource(
			"jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE", true);

	private final JdbcClient database = JdbcClient.create(this.source);

	@Test
	void everySupplierHasItsFirstVersion() {
		UUID paid = UUID.randomUUID();
		UUID unpaid = UUID.randomUUID();
		migrate("2.69");
		supplier(paid, "ACTIVE");
		supplier(unpaid, "IMPORTED");
		BankAccount sealed = this.accounts.seal(paid, DETAILS);
		this.database.sql("""
				update supplier set bank_name = :bank, bank_account_sealed = :number, bank_holder_sealed = :holder,
					bank_account_tail = :tail, bank_account_index = :index where id = :id""")
			.param("bank", sealed.bankName())
			.param("number", sealed.numberSealed())
			.param("holder", sealed.holderSealed())
			.param("tail", sealed.tail())
			.param("index", sealed.blindIndex())
			.param("id", Ids.bytes(paid))
			.update();

		migrate("latest");

		assertThat(this.database.sql("select version_no, cause, name from supplier_version")
			.query((row, index) -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3))
			.list()).containsExactly("1 EXISTING Bearings Ltd.", "1 EXISTING Bearings Ltd.");
		assertThat(this.database.sql("select version_no from supplier").query(Integer.class).list()).containsExactly(1,
				1);
		BankAccount kept = this.database.sql("""
				select bank_name, bank_account_sealed, bank_holder_sealed, bank_account_tail, bank_account_index
				from supplier_version where bank_version_no = 1""")
			.query((row, index) -> new BankAccount(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4), row.getString(5)))
			.single();
		UUID version = this.database.sql("select id from supplier_version where bank_version_no = 1")
			.query((row, index) -> row.getBytes(1))
			.list()
			.stream()
			.map((bytes) -> new UUID(ByteBuffer.wrap(bytes).getLong(), ByteBuffer.wrap(bytes).getLong(8)))
			.findFirst()
			.orElseThrow();
		assertThat(this.accounts.open(version, kept)).isEqualTo(DETAILS);
	}

	private void supplier(UUID id, String status) {
		this.database.sql("""
				insert into supplier (id, identifier_scheme, identifier_value, name, legal_form, country, address,
					category, contact_name, contact_email, contact_phone, status, status_since, status_reason, version)
				values (:id, 'DUNS', :text, 'Bearings Ltd.', '', 'GB', '', '', '', 'a@b.example', '', :status, now(),
					'', 0)""").param("id", Ids.bytes(id)).param("text", id.toString()).param("status", status).update();
	}

	private void migrate(String target) {
		Flyway.configure()
			.dataSource(this.source)
			.locations("classpath:db/migration")
			.outOfOrder(true)
			.javaMigrations(this.javaMigrations.toArray(JavaMigration[]::new))
			.target(target)
			.load()
			.migrate();
	}

}
