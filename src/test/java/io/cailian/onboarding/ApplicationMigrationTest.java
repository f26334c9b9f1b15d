package io.cailian.onboarding;

import java.sql.Date;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.cailian.IntegrationTest;
import io.cailian.kernel.Ids;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a portal holds that was filled while applicant and supplier were one record, after
 * the migrations that part them.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ApplicationMigrationTest {

	private static final UUID ACTIVE = UUID.randomUUID();

	private static final UUID WAITING = UUID.randomUUID();

	private static final UUID REFUSED = UUID.randomUUID();

	private static final UUID IMPORTED_AND_WAITING = UUID.randomUUID();

	private static final UUID IMPORTED = UUID.randomUUID();

	@Autowired
	private List<JavaMigration> javaMigrations;

	private final DataSource source = anEmptyDatabase();

	private final JdbcClient database = JdbcClient.create(this.source);

	@BeforeEach
	void aPortalIsFilledAndMigrated() {
		migrate("1.70");
		supplier(ACTIVE, "ACTIVE", true);
		this.database.sql("update supplier set number = 'S-000001' where id = ?").param(bytes(ACTIVE)).update();
		this.database.sql("insert into supplier_user (user_id, supplier_id, since) values ('a@b.example', ?, now())")
			.param(bytes(ACTIVE))
			.update();
		supplier(WAITING, "INFORMATION_REQUESTED", true);
		this.database.sql("""
				insert into supplier_inquiry (id, supplier_id, question, asked_by, asked_at)
				values (?, ?, 'Which bearings?', 'approver', now())""")
			.param(bytes(WAITING))
			.param(bytes(WAITING))
			.update();
		this.database.sql("insert into supplier_document (supplier_id, attachment_id, added_at) values (?, ?, now())")
			.param(bytes(WAITING))
			.param(bytes(WAITING))
			.update();
		this.database
			.sql("""
					insert into ACT_RU_EXECUTION (ID_, BUSINESS_KEY_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_)
					values ('1', ?, true, false, true, false)""")
			.param("SUPPLIER:" + WAITING)
			.update();
		supplier(REFUSED, "REJECTED", true);
		supplier(IMPORTED_AND_WAITING, "SUBMITTED", true);
		imported(IMPORTED_AND_WAITING);
		supplier(IMPORTED, "IMPORTED", false);
		imported(IMPORTED);
		migrate("latest");
	}

	@Test
	void everyApplicationIsKeptWithItsIdAndItsInquiries() {
		assertThat(this.database.sql("select count(*) from supplier_application").query(Integer.class).single())
			.isEqualTo(4);
		assertThat(application(ACTIVE, "status")).isEqualTo("APPROVED");
		assertThat(application(WAITING, "status")).isEqualTo("INFORMATION_REQUESTED");
		assertThat(application(WAITING, "open_identifier")).isEqualTo("DUNS " + WAITING);
		assertThat(application(REFUSED, "status")).isEqualTo("REJECTED");
		assertThat(application(REFUSED, "open_identifier")).isNull();
		assertThat(this.database.sql("select question from supplier_application_inquiry where application_id = ?")
			.param(bytes(WAITING))
			.query(String.class)
			.single()).isEqualTo("Which bearings?");
		assertThat(this.database.sql("select count(*) from supplier_application_document where application_id = ?")
			.param(bytes(WAITING))
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void theMasterRecordKeepsSuppliersAndImportedCompaniesOnly() {
		assertThat(this.database.sql("select identifier_value, status from supplier")
			.query((row, index) -> row.getString(1) + " " + row.getString(2))
			.list())
			.containsExactlyInAnyOrder(ACTIVE + " ACTIVE", IMPORTED_AND_WAITING + " IMPORTED", IMPORTED + " IMPORTED");
		assertThat(this.database.sql("select count(*) from supplier_user").query(Integer.class).single()).isOne();
	}

	@Test
	void aProcessUnderWayIsAboutTheApplication() {
		assertThat(this.database.sql("select BUSINESS_KEY_ from ACT_RU_EXECUTION").query(String.class).single())
			.isEqualTo("APPLICATION:" + WAITING);
	}

	private String application(UUID id, String column) {
		return this.database.sql("select " + column + " from supplier_application where id = ?")
			.param(bytes(id))
			.query((row, index) -> new String[] { row.getString(1) })
			.single()[0];
	}

	private void supplier(UUID id, String status, boolean applied) {
		this.database.sql("""
				insert into supplier (id, identifier_scheme, identifier_value, name, legal_form, country, address,
					category, contact_name, contact_email, contact_phone, application_id, application_number,
					application_token_hash, submitted_at, language, status, status_since, status_reason, version)
				values (:id, 'DUNS', :text, 'Bearings Ltd.', '', 'GB', '', '', '', 'a@b.example', '', :applicationId,
					:number, :hash, :at, 'en', :status, now(), '', 0)""")
			.param("id", bytes(id))
			.param("text", id.toString())
			.param("applicationId", applied ? bytes(UUID.randomUUID()) : null)
			.param("number", applied ? "A-" + id.toString().substring(0, 8) : null)
			.param("hash", applied ? id.toString() : null)
			.param("at", applied ? Date.valueOf("2031-05-01") : null)
			.param("status", status)
			.update();
	}

	private void imported(UUID id) {
		Integer entries = this.database.sql("select count(*) from audit_entry").query(Integer.class).single();
		this.database.sql("""
				insert into audit_entry (seq, at, actor, action, subject_type, subject_id, facts, previous_hash, hash)
				values (?, now(), 'buyer', 'SUPPLIER_IMPORTED', 'SUPPLIER', ?, '{}', 'x', 'x')""")
			.param(entries + 1)
			.param(bytes(id))
			.update();
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

	/**
	 * One connection for all: the checks of H2 live as long as the one that made them.
	 */
	private static DataSource anEmptyDatabase() {
		return new SingleConnectionDataSource(
				"jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE", true);
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

}
