package io.cailian.supplier;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.IntegrationTest;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.ImportRow;
import io.cailian.staging.spi.ImportRun;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every way by which facts of a supplier come into force leaves a version, and a version
 * stays what it was.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class SupplierVersionsTest {

	private static final UserId APPROVER = new UserId("approver");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SupplierHistory history;

	@Autowired
	private FactsInForce facts;

	@Autowired
	private ApprovedBankAccounts accounts;

	@Autowired
	private SupplierMerging merging;

	@Autowired
	private SupplierImporting importing;

	@Autowired
	private SupplierTableImport tableImport;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcTemplate jdbc;

	private TestSuppliers.Known known;

	private SupplierId supplier;

	@BeforeEach
	void anActiveSupplier() {
		this.known = TestSuppliers.in(this.context).anActiveSupplier();
		this.supplier = this.known.supplier();
	}

	@Test
	void anApprovedApplicationIsTheFirstVersion() {
		assertThat(versions()).singleElement().satisfies((first) -> {
			assertThat(first.no()).isOne();
			assertThat(first.cause()).isEqualTo(VersionCause.APPLICATION);
			assertThat(first.document()).isPresent();
			assertThat(first.approvedBy()).contains(APPROVER);
			assertThat(first.facts().name()).isEqualTo(this.known.form().name());
			assertThat(first.bank().accountNumber()).startsWith("•••• ").hasSize(9);
			assertThat(first.changed()).isEmpty();
		});
	}

	@Test
	void anApprovedChangeIsTheNextVersionAndTheRowSaysTheSame() {
		LegalFacts renamed = renamed("新𠮷名");

		int no = inForce(1, renamed, Optional.empty());

		assertThat(no).isEqualTo(2);
		assertThat(versions()).extracting(SupplierVersionDetails::no).containsExactly(2, 1);
		assertThat(versions().getFirst().changed()).containsExactly(ControlledFact.NAME);
		assertThat(versions().getLast().facts().name()).isEqualTo(this.known.form().name());
		assertThat(current().facts()).isEqualTo(renamed);
		assertThat(projection()).isEqualTo(newest());
		assertThat(this.jdbc.queryForList(
				"select facts from audit_entry where action = 'SUPPLIER_FACTS_CHANGED' and subject_id = ?",
				String.class, bytes()))
			.singleElement()
			.asString()
			.contains("新𠮷名");
	}

	@Test
	void theAccountIsThatOfTheVersionItCameWithWhateverElseChanges() {
		BankDetails moved = new BankDetails("招商银行", "CN99 8877 6655 4433", "新户名");
		ApprovedBankAccount before = account();

		inForce(1, current().facts(), Optional.of(moved));
		ApprovedBankAccount after = account();
		inForce(2, renamed("再改名"), Optional.empty());

		assertThat(before.account()).isEqualTo(this.known.form().bank());
		assertThat(before.versionNo()).isOne();
		assertThat(after.account()).isEqualTo(moved);
		assertThat(after.versionNo()).isEqualTo(2);
		assertThat(account()).isEqualTo(after);
		assertThat(projection()).isEqualTo(newest());
		assertThat(after.hasCooledOff(Duration.ofDays(2), after.approvedAt().plus(Duration.ofDays(2)))).isTrue();
		assertThat(after.hasCooledOff(Duration.ofDays(2), after.approvedAt().plus(Duration.ofDays(2)).minusMillis(1)))
			.isFalse();
	}

	@Test
	void whatWasProposedAgainstAnotherVersionDoesNotComeIntoForce() {
		inForce(1, renamed("甲"), Optional.empty());

		refuses("supplier.FactsInForce.moved", () -> inForce(1, renamed("乙"), Optional.empty()), 1, 2);
		assertThat(versions()).hasSize(2);
	}

	@Test
	void anIdentifierOfAnotherSupplierIsRefused() {
		SupplierIdentifier other = TestSuppliers.in(this.context).anActiveSupplier().form().identifier();
		LegalFacts now = current().facts();

		refuses("supplier.FactsInForce.identifierTaken", () -> inForce(1,
				new LegalFacts(now.name(), now.legalForm(), now.country(), now.address(), other, now.registry()),
				Optional.empty()), other.value());
	}

	@Test
	void anImportedCompanyHasAVersionButNoApprovedChanges() {
		SupplierId imported = imported();

		assertThat(versions(imported)).singleElement().satisfies((first) -> {
			assertThat(first.cause()).isEqualTo(VersionCause.IMPORT);
			assertThat(first.approvedBy()).contains(new UserId("buyer"));
			assertThat(first.bank().isGiven()).isFalse();
		});
		assertThat(this.transaction.<Optional<ApprovedBankAccount>>execute((status) -> this.accounts.of(imported)))
			.isEmpty();
		refuses("supplier.FactsInForce.notOurs", () -> this.transaction.execute((status) -> this.facts.put(imported, 1,
				current().facts(), Optional.empty(), Optional.empty(), origin())));
	}

	@Test
	void aTableWritesAVersionOnlyWhereItSaysSomethingElse() {
		SupplierId imported = imported();
		String number = current(imported).facts().identifier().value();

		take(number, "表格公司");
		take(number, "表格公司");

		assertThat(versions(imported)).extracting(SupplierVersionDetails::no).containsExactly(2, 1);
		assertThat(versions(imported).getFirst().facts().name()).isEqualTo("表格公司");
	}

	@Test
	void aMergeAndItsUndoingAreVersionsAndTheAccountIsWhatItWas() {
		SupplierId survivor = imported();
		this.jdbc.update("update supplier set status = 'ACTIVE' where id = ?", Ids.bytes(survivor.value()));
		BankDetails theirs = account().account();

		UUID merge = as("buyer", "BUYER",
				() -> this.merging.propose(survivor, this.supplier, Set.of(MergeField.NAME), "one company"));
		as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirm(merge);
			return true;
		});

		assertThat(versions(survivor).getFirst().cause()).isEqualTo(VersionCause.MERGE);
		assertThat(versions(survivor).getFirst().document()).contains(merge);
		assertThat(versions(survivor).getFirst().changed()).containsExactlyInAnyOrder(ControlledFact.NAME,
				ControlledFact.BANK_ACCOUNT);
		assertThat(account().supplier()).isEqualTo(survivor);
		assertThat(account().account()).isEqualTo(theirs);
		assertThat(
				this.jdbc.queryForObject("select log from supplier_merge where id = ?", String.class, Ids.bytes(merge)))
			.doesNotContain("v2:");

		undo(merge);

		assertThat(versions(survivor)).extracting(SupplierVersionDetails::cause)
			.containsExactly(VersionCause.UNMERGE, VersionCause.MERGE, VersionCause.IMPORT);
		assertThat(versions(survivor).getFirst().facts()).isEqualTo(versions(survivor).getLast().facts());
		assertThat(versions(survivor).getFirst().bank().isGiven()).isFalse();
		assertThat(account().supplier()).isEqualTo(this.supplier);
	}

	@Test
	void aMergeIsNotUndoneOnceOtherFactsAreInForce() {
		SupplierId other = imported();
		UUID merge = as("buyer", "BUYER",
				() -> this.merging.propose(this.supplier, other, Set.of(MergeField.CATEGORY), "one company"));
		as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirm(merge);
			return true;
		});
		inForce(1, current().facts(), Optional.of(new BankDetails("招商银行", "CN9988776655", "户名")));

		refuses("supplier.SupplierMerging.changedSince", () -> undo(merge), current().facts().name());
	}

	@Test
	void noVersionIsEverChangedOrRemoved() {
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			SupplierVersion version = newestEntity();
			change(version, "name", "forged");
			this.entities.flush();
		})).hasStackTraceContaining("once and for all");
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.entities.remove(newestEntity());
			this.entities.flush();
		})).hasStackTraceContaining("once and for all");

		assertThat(versions()).singleElement()
			.satisfies((first) -> assertThat(first.facts().name()).isEqualTo(this.known.form().name()));
	}

	@Test
	void anAccountMovedIntoAnotherVersionDoesNotOpen() {
		inForce(1, current().facts(), Optional.of(new BankDetails("招商银行", "CN9988776655", "户名")));

		this.jdbc.update("""
				update supplier_version v set bank_account_sealed = (select o.bank_account_sealed from
					(select * from supplier_version) o where o.supplier_id = v.supplier_id and o.version_no = 1)
				where v.supplier_id = ? and v.version_no = 2""", bytes());

		assertThatThrownBy(this::account).isInstanceOf(IllegalStateException.class);
	}

	private boolean undo(UUID merge) {
		as("buyer", "BUYER", () -> {
			this.merging.proposeUndoing(merge, "two companies");
			return true;
		});
		return as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirmUndoing(merge);
			return true;
		});
	}

	private void take(String number, String name) {
		as("buyer", "BUYER", () -> this.transaction.execute((status) -> this.tableImport.take(
				List.of(new ImportRow(1,
						Map.ofEntries(Map.entry("name", name), Map.entry("scheme", "SE-ORG"),
								Map.entry("identifier", number), Map.entry("legalForm", ""), Map.entry("country", "SE"),
								Map.entry("address", ""), Map.entry("category", ""), Map.entry("contactName", ""),
								Map.entry("contactEmail", ""), Map.entry("contactPhone", "")))),
				new ImportRun(UUID.randomUUID(), Set.of(), Map.of("known", "UPDATE"), new UserId("buyer")))));
	}

	private SupplierId imported() {
		return as("buyer", "BUYER", () -> this.importing.findOrCreate("SE-ORG", UUID.randomUUID().toString(),
				SupplierFacts.named("Nordic Office AB")));
	}

	private int inForce(int against, LegalFacts wanted, Optional<BankDetails> account) {
		return Optional
			.ofNullable(this.transaction.execute(
					(status) -> this.facts.put(this.supplier, against, wanted, Optional.empty(), account, origin())))
			.orElseThrow();
	}

	private static FactOrigin origin() {
		return FactOrigin.change(UUID.randomUUID(), APPROVER);
	}

	private LegalFacts renamed(String name) {
		LegalFacts now = current().facts();
		return new LegalFacts(name, now.legalForm(), now.country(), now.address(), now.identifier(), now.registry());
	}

	private CurrentFacts current() {
		return current(this.supplier);
	}

	private CurrentFacts current(SupplierId id) {
		return this.facts.of(id).orElseThrow();
	}

	private ApprovedBankAccount account() {
		return Optional
			.ofNullable(this.transaction
				.<Optional<ApprovedBankAccount>>execute((status) -> this.accounts.of(this.supplier)))
			.orElseThrow()
			.orElseThrow();
	}

	private List<SupplierVersionDetails> versions() {
		return versions(this.supplier);
	}

	private List<SupplierVersionDetails> versions(SupplierId id) {
		return as("auditor", "AUDITOR", () -> this.history.of(id));
	}

	private SupplierVersion newestEntity() {
		return this.entities
			.createQuery("select v from SupplierVersion v where v.supplier.value = :id order by v.no desc",
					SupplierVersion.class)
			.setParameter("id", this.supplier.value())
			.setMaxResults(1)
			.getSingleResult();
	}

	private List<Map<String, @Nullable Object>> projection() {
		return this.jdbc.queryForList("""
				select version_no, identifier_scheme, identifier_value, name, legal_form, country, address, bank_name,
					bank_account_tail, bank_account_index from supplier where id = ?""", bytes());
	}

	private List<Map<String, @Nullable Object>> newest() {
		return this.jdbc.queryForList("""
				select version_no, identifier_scheme, identifier_value, name, legal_form, country, address, bank_name,
					bank_account_tail, bank_account_index from supplier_version where supplier_id = ?
				order by version_no desc limit 1""", bytes());
	}

	private byte[] bytes() {
		return Ids.bytes(this.supplier.value());
	}

	private static void refuses(String key, Supplier<?> act, Object... args) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::get).satisfies((refusal) -> {
			assertThat(refusal.messageKey()).isEqualTo(key);
			if (args.length > 0) {
				assertThat(refusal.args()).containsExactly(args);
			}
		});
	}

	private static void change(SupplierVersion version, String field, String value) {
		try {
			Field found = SupplierVersion.class.getDeclaredField(field);
			found.setAccessible(true);
			found.set(version, value);
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

}
