package io.cailian.vault;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.cailian.IntegrationTest;
import io.cailian.identity.Acting;
import io.cailian.identity.StepUpRequired;
import io.cailian.identity.TestStepUp;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.TestApplications;
import io.cailian.supplier.BankAccountReveal;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.TestSuppliers;
import io.cailian.uikit.ScreenNews;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A new master key under a working portal, with a key file and a database of its own.
 */
@IntegrationTest
@DirtiesContext
@TestPropertySource(properties = { "cailian.test.database=vault", "cailian.vault.retire-after=PT0S" })
@SuppressWarnings("NullAway.Init")
class KeyRotationTest {

	private static final Path KEY_FILE = Path.of("target", "vault-test", UUID.randomUUID().toString(), "master.keys");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private KeyProvider keys;

	@Autowired
	private VaultKeys vault;

	@Autowired
	private KeyRotation rotation;

	@Autowired
	private SealedValues values;

	@Autowired
	private BankAccountReveal reveal;

	@Autowired
	private JdbcTemplate database;

	private TestSuppliers suppliers;

	private TestApplications applications;

	@DynamicPropertySource
	static void keyFile(DynamicPropertyRegistry settings) {
		settings.add("cailian.vault.key-file", KEY_FILE::toString);
	}

	@BeforeEach
	void bringEverythingUpToDate() {
		this.suppliers = TestSuppliers.in(this.context);
		this.applications = TestApplications.in(this.context);
		this.rotation.rotate();
	}

	@Test
	void nobodyTouchesKeysWithoutASecondFactor() {
		VaultKeys guarded = new VaultKeys(this.keys, this.values, this.rotation, Algorithm.AES,
				TestStepUp.unconfirmed(), this.context);
		List<String> before = this.keys.ids();

		assertThatExceptionOfType(StepUpRequired.class).isThrownBy(guarded::rotate);
		assertThatExceptionOfType(StepUpRequired.class).isThrownBy(() -> guarded.retire(this.keys.active()));
		assertThat(this.keys.ids()).isEqualTo(before);
	}

	@Test
	void everythingFollowsTheNewKeyWhilePeopleReadAndWriteAndThenTheOldOneGoes() throws Exception {
		List<RegistrationForm> known = new ArrayList<>();
		List<SupplierId> ids = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			TestSuppliers.Known one = this.suppliers.anActiveSupplier();
			known.add(one.form());
			ids.add(one.supplier());
		}
		Set<String> indexes = indexes();
		String former = this.keys.active();
		AtomicBoolean over = new AtomicBoolean();
		ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
		try (ExecutorService people = Executors.newFixedThreadPool(4)) {
			List<Future<?>> work = new ArrayList<>();
			for (int reader = 0; reader < 2; reader++) {
				work.add(people.submit(() -> {
					while (!over.get()) {
						for (int i = 0; i < ids.size(); i++) {
							String account = account(ids.get(i));
							if (!account.equals(known.get(i).bank().accountNumber())) {
								wrong.add(account);
							}
						}
					}
				}));
			}
			work.add(people.submit(() -> {
				while (!over.get()) {
					this.applications.decide(this.applications.anApplicant(), Outcome.REJECTED, "no");
				}
			}));

			String added = Acting.as("admin", "ADMIN", this.vault::rotate);
			this.rotation.rotate();
			assertThat(this.keys.active()).isEqualTo(added).isNotEqualTo(former);
			over.set(true);
			for (Future<?> one : work) {
				one.get();
			}
		}
		this.rotation.rotate();

		assertThat(wrong).isEmpty();
		assertThat(this.values.total()).isPositive();
		assertThat(this.values.remaining()).isZero();
		assertThat(this.values.under(former)).isZero();
		assertThat(indexes()).containsAll(indexes);
		Acting.as("admin", "ADMIN", () -> {
			this.vault.retire(former);
			return true;
		});
		assertThat(this.keys.ids()).doesNotContain(former);
		for (int i = 0; i < ids.size(); i++) {
			assertThat(account(ids.get(i))).isEqualTo(known.get(i).bank().accountNumber());
		}
	}

	@Test
	void aStoppedRotationGoesOnWhereItIs() {
		SupplierId first = this.suppliers.anActiveSupplier().supplier();
		SupplierId second = this.suppliers.anActiveSupplier().supplier();
		String before = sealed(second);
		String former = this.keys.active();
		this.keys.add();
		this.rotation.rotate();
		this.database.update("update supplier set bank_account_sealed = ? where id = ?", before, bytes(second));
		assertThat(this.values.remaining()).isEqualTo(1);
		assertThat(this.values.under(former)).isEqualTo(1);

		this.rotation.rotate();

		assertThat(this.values.remaining()).isZero();
		assertThat(account(first)).isNotEqualTo(account(second));
		assertThat(this.rotation.latest().orElseThrow().finishedAt()).isNotNull();
	}

	@Test
	void aKeyUnderWhichSomethingIsSealedStays() {
		SupplierId supplier = this.suppliers.anActiveSupplier().supplier();
		String before = sealed(supplier);
		String former = this.keys.active();
		this.keys.add();

		Acting.as("admin", "ADMIN", () -> {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.vault.retire(former));
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.vault.retire(this.keys.active()));
			return true;
		});
		this.rotation.rotate();
		assertThat(sealed(supplier)).isNotEqualTo(before);
	}

	@Test
	void valuesSwappedBetweenRowsOrColumnsAreRefused() {
		SupplierId one = this.suppliers.anActiveSupplier().supplier();
		SupplierId two = this.suppliers.anActiveSupplier().supplier();
		String own = sealed(one);
		try {
			this.database.update("update supplier set bank_account_sealed = ? where id = ?", sealed(two), bytes(one));
			assertThatIllegalStateException().isThrownBy(() -> account(one)).withMessageContaining("was changed");

			this.database.update("update supplier set bank_account_sealed = bank_holder_sealed where id = ?",
					bytes(one));
			assertThatIllegalStateException().isThrownBy(() -> account(one)).withMessageContaining("was changed");
		}
		finally {
			this.database.update("update supplier set bank_account_sealed = ? where id = ?", own, bytes(one));
		}
		assertThat(account(one)).isNotBlank();
	}

	@Test
	void aValueNoKeyOpensIsCountedLeftAloneAndStopsNothing() {
		SupplierId lost = this.suppliers.anActiveSupplier().supplier();
		SupplierId other = this.suppliers.anActiveSupplier().supplier();
		String own = sealed(lost);
		String foreign = own.replaceFirst("^v2:AES:[^:]+:", "v2:AES:kdeadbeef:");
		this.database.update("update supplier set bank_account_sealed = ? where id = ?", foreign, bytes(lost));
		try {
			this.keys.add();
			this.rotation.rotate();

			assertThat(this.rotation.unreadable()).isEqualTo(1);
			assertThat(this.values.remaining()).isEqualTo(1);
			assertThat(sealed(lost)).isEqualTo(foreign);
			assertThat(sealed(other)).contains(":" + this.keys.active() + ":");
			assertThatIllegalStateException().isThrownBy(() -> account(lost))
				.withMessageContaining("unknown master key kdeadbeef");
			assertThat(this.rotation.latest().orElseThrow().finishedAt()).isNull();
		}
		finally {
			this.database.update("update supplier set bank_account_sealed = ? where id = ?", own, bytes(lost));
			this.rotation.rotate();
		}
		assertThat(this.rotation.unreadable()).isZero();
	}

	@Test
	void everyColumnThatHoldsSealedValuesIsKnown() {
		this.suppliers.anActiveSupplier();
		Set<String> known = new TreeSet<>(
				this.values.all().stream().map((column) -> column.table() + "." + column.column()).toList());

		assertThat(known).containsAll(columnsWithSealedValues()).containsAll(columnsNamedSealed());
	}

	@Test
	void onlyAdministratorsHandleKeysAndEveryChangeIsOnTheTrail() {
		for (String role : List.of("BUYER", "FINANCE", "AUDITOR", "SUPPLIER")) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> Acting.as("somebody", role, this.vault::rotate));
		}
		String added = Acting.as("admin", "ADMIN", this.vault::rotate);

		assertThat(this.database.queryForObject(
				"select count(*) from audit_entry where action = 'MASTER_KEY_ADDED' and facts like ?", Long.class,
				"%" + added + "%"))
			.isEqualTo(1);
	}

	@Test
	void aKeyFromTheCommandLineIsOnTheTrailOnceThePortalTakesItUp() {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		assertThat(VaultCommand.run(List.of("rotate"), Map.of("cailian.vault.key-file", KEY_FILE.toString()),
				new PrintStream(said, true, StandardCharsets.UTF_8)))
			.isZero();

		this.rotation.rotate();
		this.rotation.rotate();

		String added = this.keys.active();
		assertThat(said.toString(StandardCharsets.UTF_8)).contains("Key " + added + " seals from now on");
		assertThat(this.database.queryForList(
				"select actor from audit_entry where action = 'MASTER_KEY_TAKEN_UP' and facts like ?", String.class,
				"%" + added + "%"))
			.containsExactly("system");
	}

	@Test
	void whoRotatesAndRetiresIsAskedToWaitWhileStaleReadersMayWrite() {
		KeyRotation patient = new KeyRotation(this.values, this.keys, Algorithm.AES, JdbcClient.create(this.database),
				this.context.getBean(TransactionTemplate.class), this.context, this.context.getBean(ScreenNews.class),
				this.context.getBean(Clock.class), Duration.ofMinutes(10));
		String former = this.keys.active();
		this.keys.add();
		patient.rotate();

		assertThat(this.values.under(former)).isZero();
		assertThat(patient.isRetirable(former)).isFalse();
		assertThat(this.rotation.isRetirable(former)).isTrue();
	}

	private String account(SupplierId supplier) {
		return Acting.as("finance", "FINANCE", () -> this.reveal.reveal(supplier).orElseThrow().accountNumber());
	}

	private String sealed(SupplierId supplier) {
		return String.valueOf(this.database.queryForObject("select bank_account_sealed from supplier where id = ?",
				String.class, bytes(supplier)));
	}

	private Set<String> indexes() {
		return new TreeSet<>(this.database.queryForList(
				"select bank_account_index from supplier where bank_account_index is not null", String.class));
	}

	/** What the schema itself calls sealed, whether it holds anything yet or not. */
	private Set<String> columnsNamedSealed() {
		Set<String> named = this.database.execute((ConnectionCallback<Set<String>>) (connection) -> {
			Set<String> columns = textColumns(connection);
			columns.removeIf((column) -> !column.endsWith("_sealed"));
			return columns;
		});
		return (named == null) ? Set.of() : named;
	}

	/** Looks into every text of every table. */
	private Set<String> columnsWithSealedValues() {
		Set<String> found = this.database.execute((ConnectionCallback<Set<String>>) (connection) -> {
			Set<String> sealed = new TreeSet<>();
			for (String column : textColumns(connection)) {
				String[] parts = column.split("\\.");
				try (var statement = connection.createStatement();
						ResultSet rows = statement.executeQuery("select count(*) from " + parts[0] + " where "
								+ parts[1] + " like 'v1:k%:%:%' or " + parts[1] + " like 'v2:%:k%:%:%'")) {
					if (rows.next() && rows.getLong(1) > 0) {
						sealed.add(column);
					}
				}
			}
			return sealed;
		});
		assertThat(found).isNotNull().contains("supplier.bank_account_sealed");
		return (found == null) ? Set.of() : found;
	}

	private static Set<String> textColumns(Connection connection) throws SQLException {
		Set<String> columns = new TreeSet<>();
		try (ResultSet all = connection.getMetaData()
			.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
			while (all.next()) {
				String type = all.getString("TYPE_NAME").toUpperCase(Locale.ROOT);
				String table = all.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
				if ((type.contains("CHAR") || type.contains("TEXT") || type.contains("CLOB"))
						&& !table.startsWith("act_") && !table.startsWith("flw_") && !table.startsWith("flyway")) {
					columns.add(table + "." + all.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
				}
			}
		}
		return columns;
	}

	private static byte[] bytes(SupplierId supplier) {
		UUID id = supplier.value();
		return Ids.bytes(id);
	}

}
