package io.cailian.changerequest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.IntegrationTest;
import io.cailian.apikit.UnknownResource;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.MergeField;
import io.cailian.supplier.SupplierHistory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierMerging;
import io.cailian.supplier.SupplierVersionDetails;
import io.cailian.supplier.TestSuppliers;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.SeparationOfDuties;
import io.cailian.workflow.spi.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A supplier with a user of its own, whose facts people change.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
abstract class ChangingTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	ChangeProposing proposing;

	@Autowired
	CallingBack callingBack;

	@Autowired
	ChangeRequests requests;

	@Autowired
	ChangeSubject subject;

	@Autowired
	SupplierHistory history;

	@Autowired
	SupplierMerging merging;

	@Autowired
	AccountOpening accounts;

	@Autowired
	SeparationOfDuties duties;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcTemplate jdbc;

	final String user = TestChanges.aUser();

	final BankDetails wanted = TestChanges.anAccount();

	TestChanges changes;

	TestSuppliers.Known known;

	SupplierId supplier;

	@BeforeEach
	void aSupplier() {
		this.changes = TestChanges.in(this.context);
		this.known = this.changes.supplier(this.user);
		this.supplier = this.known.supplier();
	}

	final List<String> inboxFacts(ChangeRequestId id) {
		return this.subject.facts(id.value(), Locale.SIMPLIFIED_CHINESE).stream().map(Fact::value).toList();
	}

	final ChangeProposal identifier(SupplierIdentifier identifier) {
		return new ChangeProposal(ChangeRequestId.next(),
				new WantedFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
						Optional.of(identifier), Optional.empty()),
				Optional.empty(), "更正", List.of(this.changes.upload()));
	}

	final boolean pay(ChangeRequestId id, String person) {
		return as(person, "FINANCE", () -> Boolean.TRUE.equals(this.transaction.execute((status) -> {
			this.duties.perform(BankChangeDeeds.paid(id.value()));
			return true;
		})));
	}

	final UUID merge(SupplierId survivor) {
		return as("buyer", "BUYER",
				() -> this.merging.propose(survivor, this.supplier, Set.of(MergeField.CATEGORY), "same"));
	}

	final boolean confirm(UUID merge) {
		return as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirm(merge);
			return true;
		});
	}

	final boolean withdraw(ChangeRequestId id, String person, String role) {
		return as(person, role, () -> {
			this.proposing.withdraw(id);
			return true;
		});
	}

	final boolean decide(ChangeRequestId id, Outcome outcome, @Nullable String reason, String person, String role) {
		this.changes.decide(id, outcome, reason, person, role);
		return true;
	}

	final UserId account(String name, String email, String role) {
		UserId id = new UserId(name + "-" + UUID.randomUUID());
		as("admin", "ADMIN", () -> this.accounts.open(new Person(id, id.value(), id.value(), email), Set.of(role)));
		return id;
	}

	final List<SupplierVersionDetails> versions() {
		return as("auditor", "AUDITOR", () -> this.history.of(this.supplier));
	}

	final List<String> actions(ChangeRequestId id) {
		return this.jdbc.query("select action from audit_entry where subject_id = ? and action <> 'ACCESS_DENIED'",
				(row, index) -> row.getString(1), bytes(id.value()));
	}

	final List<String> lettersTo(String email) {
		return this.jdbc.query("select subject from mail_outbox where to_address = ?", (row, index) -> row.getString(1),
				email);
	}

	static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

	final static void unknown(Supplier<?> act) {
		assertThatExceptionOfType(UnknownResource.class).isThrownBy(act::get);
	}

	final static void refuses(String key, Supplier<?> act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::get)
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

}
