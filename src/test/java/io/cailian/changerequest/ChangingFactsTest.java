package io.cailian.changerequest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.IntegrationTest;
import io.cailian.apikit.UnknownResource;
import io.cailian.document.AttachmentId;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.StepUp;
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
import io.cailian.supplier.VersionCause;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.SeparationOfDuties;
import io.cailian.workflow.spi.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A supplier's bank account and legal facts change by request, call and approval, and by
 * nothing else.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ChangingFactsTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ChangeProposing proposing;

	@Autowired
	private CallingBack callingBack;

	@Autowired
	private ChangeRequests requests;

	@Autowired
	private ChangeSubject subject;

	@Autowired
	private SupplierHistory history;

	@Autowired
	private SupplierMerging merging;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private SeparationOfDuties duties;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	private final String user = TestChanges.aUser();

	private final BankDetails wanted = TestChanges.anAccount();

	private TestChanges changes;

	private TestSuppliers.Known known;

	private SupplierId supplier;

	@BeforeEach
	void aSupplier() {
		this.changes = TestChanges.in(this.context);
		this.known = this.changes.supplier(this.user);
		this.supplier = this.known.supplier();
	}

	@Test
	void anAccountComesIntoForceByCallAndApprovalAndNotBefore() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(this.known.form().bank());

		refuses("changerequest.CallBack.missing", () -> decide(id, Outcome.APPROVED, null, "finance2", "FINANCE"));
		assertThat(this.changes.task(id)).isPresent();
		this.changes.callBack(id, "finance");
		refuses("workflow.selfApproval", () -> decide(id, Outcome.APPROVED, null, "finance", "FINANCE"));
		decide(id, Outcome.APPROVED, null, "finance2", "FINANCE");

		assertThat(this.changes.paid(this.supplier)).satisfies((paid) -> {
			assertThat(paid.account()).isEqualTo(this.wanted);
			assertThat(paid.versionNo()).isEqualTo(2);
			assertThat(paid.document()).contains(id.value());
			assertThat(paid.approvedBy()).isEqualTo(new UserId("finance2"));
			assertThat(paid.cause()).isEqualTo(VersionCause.CHANGE);
		});
		assertThat(this.changes.read(id)).satisfies((read) -> {
			assertThat(read.stage()).isEqualTo(ChangeStage.IN_FORCE);
			assertThat(read.versionNo()).contains(2);
			assertThat(read.callBack().orElseThrow().number()).isEqualTo(this.known.form().contactPhone());
		});
		assertThat(actions(id)).containsExactlyInAnyOrder("CHANGE_REQUESTED", "CHANGE_CALLED_BACK", "APPROVAL_APPROVED",
				"CHANGE_IN_FORCE");
		assertThat(lettersTo(this.known.form().contactEmail()))
			.anySatisfy((subject) -> assertThat(subject).startsWith("收到收款账户变更申请"))
			.anySatisfy((subject) -> assertThat(subject).startsWith("收款账户变更已生效"));
	}

	@Test
	void legalFactsAreThePurchasingManagersToDecide() {
		ChangeRequestId id = this.changes.askForNameOf(this.supplier, "杭州𠮷利智能装备有限公司");

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> decide(id, Outcome.APPROVED, null, "finance2", "FINANCE"));
		decide(id, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");

		assertThat(versions()).extracting(SupplierVersionDetails::no).containsExactly(2, 1);
		assertThat(versions().getFirst().facts().name()).isEqualTo("杭州𠮷利智能装备有限公司");
		assertThat(versions().getFirst().approvedBy()).contains(new UserId("manager"));
		assertThat(this.changes.paid(this.supplier).versionNo()).isOne();
	}

	@Test
	void refusedAndSentBackChangesTouchNothing() {
		ChangeRequestId refused = this.changes.askForAccount(this.user, this.wanted);
		decide(refused, Outcome.REJECTED, "对方否认", "finance2", "FINANCE");
		ChangeRequestId returned = this.changes.askForName(this.user, "新名");
		decide(returned, Outcome.RETURNED, "缺少变更登记通知书", "manager", "PURCHASING_MANAGER");

		assertThat(this.changes.read(refused).stage()).isEqualTo(ChangeStage.REFUSED);
		assertThat(this.changes.read(returned)).satisfies((read) -> {
			assertThat(read.stage()).isEqualTo(ChangeStage.RETURNED);
			assertThat(read.decisionReason()).isEqualTo("缺少变更登记通知书");
		});
		assertThat(versions()).hasSize(1);
		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(this.known.form().bank());
		assertThat(lettersTo(this.known.form().contactEmail()))
			.anySatisfy((subject) -> assertThat(subject).startsWith("账户变更未获批准"))
			.anySatisfy((subject) -> assertThat(subject).startsWith("变更申请被退回"));
	}

	@Test
	void whoAskedOrActsForTheSupplierNeitherCallsNorDecidesWithWhateverAccount() {
		String email = UUID.randomUUID() + "@house.example";
		UserId asking = account("asks", email, "FINANCE");
		UserId sameHuman = account("other", email.toUpperCase(Locale.ROOT), "FINANCE");
		String insider = "insider-" + UUID.randomUUID();
		this.changes.join(insider, this.supplier);
		ChangeProposal proposal = this.changes.account(this.wanted, asking.value(), "FINANCE");
		ChangeRequestId id = as(asking.value(), "FINANCE", () -> this.proposing.proposeFor(this.supplier, proposal));

		for (String near : List.of(asking.value(), sameHuman.value(), this.user, insider)) {
			refuses("changerequest.CallBack.ownRequest", () -> {
				this.changes.callBack(id, near);
				return true;
			});
			refuses("workflow.selfApproval", () -> decide(id, Outcome.APPROVED, null, near, "FINANCE"));
		}
		this.changes.callBack(id, "finance");
		decide(id, Outcome.APPROVED, null, "finance2", "FINANCE");

		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(this.wanted);
		for (String duty : List.of(asking.value(), sameHuman.value(), "finance", "finance2")) {
			refuses("workflow.duties.separated", () -> pay(id, duty));
		}
		assertThat(pay(id, "finance-" + UUID.randomUUID())).isTrue();
	}

	@Test
	void theDecisionNeedsASecondFactor() {
		assertThat(this.subject.stepUp()).contains(StepUp.Purpose.BANK_DATA);
	}

	@Test
	void whatWasAskedForOnOtherFactsIsNotApproved() {
		ChangeRequestId name = this.changes.askForName(this.user, "新名");
		ChangeRequestId account = this.changes.askForAccount(this.user, this.wanted);
		this.changes.callBack(account, "finance");
		decide(account, Outcome.APPROVED, null, "finance2", "FINANCE");

		refuses("supplier.FactsInForce.moved",
				() -> decide(name, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER"));
		assertThat(inboxFacts(name)).anySatisfy((fact) -> assertThat(fact).contains("提出时为第 1 版，现行第 2 版"));
		decide(name, Outcome.RETURNED, "请重新提出", "manager", "PURCHASING_MANAGER");
		ChangeRequestId again = this.changes.askForName(this.user, "新名");
		decide(again, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");

		assertThat(versions()).extracting(SupplierVersionDetails::no).containsExactly(3, 2, 1);
		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(this.wanted);
	}

	@Test
	void aSupplierHasOneWaitingRequestOfEachKind() {
		this.changes.askForAccount(this.user, this.wanted);
		this.changes.askForName(this.user, "新名");

		refuses("changerequest.ChangeProposal.waitsAlreadyBANK",
				() -> this.changes.askForAccount(this.user, TestChanges.anAccount()));
		refuses("changerequest.ChangeProposal.waitsAlreadyLEGAL", () -> this.changes.askForName(this.user, "又一名"));
	}

	@Test
	void sendingTheSameRequestAgainChangesNothing() {
		ChangeProposal proposal = this.changes.account(this.wanted, this.user, "SUPPLIER");

		ChangeRequestId id = as(this.user, "SUPPLIER", () -> this.proposing.proposeOwn(proposal));
		for (int i = 0; i < 2; i++) {
			assertThat(as(this.user, "SUPPLIER", () -> this.proposing.proposeOwn(proposal))).isEqualTo(id);
		}

		assertThat(as(this.user, "SUPPLIER", () -> this.requests.own())).hasSize(1);
		assertThat(actions(id)).containsExactly("CHANGE_REQUESTED");
	}

	@Test
	void notingTheSameCallAgainChangesNothing() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		CallBackNote note = new CallBackNote("韩梅梅", this.changes.read(id).proposedAt(), "本人确认");

		for (int i = 0; i < 2; i++) {
			as("finance", "FINANCE", () -> {
				this.callingBack.note(id, note);
				return true;
			});
		}

		assertThat(actions(id)).containsExactlyInAnyOrder("CHANGE_REQUESTED", "CHANGE_CALLED_BACK");
	}

	@Test
	void whatWouldChangeNothingIsNotAskedFor() {
		refuses("changerequest.ChangeProposal.sameAccount",
				() -> this.changes.askForAccount(this.user, this.known.form().bank()));
		refuses("changerequest.ChangeProposal.nothing",
				() -> this.changes.askForName(this.user, this.known.form().name()));
	}

	@Test
	void nobodyTakesTheEvidenceOfOthers() {
		ChangeProposal proposal = this.changes.account(this.wanted, "buyer", "BUYER");

		refuses("document.Attachment.notWaiting",
				() -> as(this.user, "SUPPLIER", () -> this.proposing.proposeOwn(proposal)));
		assertThat(as("buyer", "BUYER", () -> this.proposing.proposeFor(this.supplier, proposal))).isNotNull();
	}

	@Test
	void aRequestIsTakenBackByWhoAskedOrByTheSupplier() {
		ChangeRequestId id = this.changes.askForNameOf(this.supplier, "新名");

		refuses("changerequest.ChangeRequest.notYours", () -> withdraw(id, "buyer2", "BUYER"));
		withdraw(id, this.user, "SUPPLIER");
		withdraw(id, this.user, "SUPPLIER");

		assertThat(this.changes.read(id).stage()).isEqualTo(ChangeStage.WITHDRAWN);
		assertThat(this.changes.task(id)).isEmpty();
		assertThat(actions(id)).containsExactlyInAnyOrder("CHANGE_REQUESTED", "CHANGE_WITHDRAWN");
		ChangeRequestId next = this.changes.askForName(this.user, "再一名");
		decide(next, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");
		refuses("changerequest.ChangeRequest.notWaiting", () -> withdraw(next, this.user, "SUPPLIER"));
	}

	@Test
	void anotherSupplierSeesNothingOfIt() {
		String stranger = TestChanges.aUser();
		this.changes.supplier(stranger);
		ChangeProposal proposal = this.changes.account(this.wanted, this.user, "SUPPLIER");
		ChangeRequestId id = as(this.user, "SUPPLIER", () -> this.proposing.proposeOwn(proposal));

		assertThat(as(stranger, "SUPPLIER", () -> this.requests.own())).isEmpty();
		assertThat(as(stranger, "SUPPLIER", () -> this.requests.list(Optional.empty(), 0, 100))).isEmpty();
		unknown(() -> as(stranger, "SUPPLIER", () -> this.requests.find(id)));
		unknown(() -> as(stranger, "SUPPLIER", () -> this.requests.open(id, proposal.evidence().getFirst())));
		unknown(() -> withdraw(id, stranger, "SUPPLIER"));
		ChangeProposal same = new ChangeProposal(proposal.id(), WantedFacts.NONE, Optional.of(TestChanges.anAccount()),
				"更换开户银行", List.of(this.changes.file(stranger, "SUPPLIER")));
		assertThat(as(stranger, "SUPPLIER", () -> this.proposing.proposeOwn(same)))
			.as("an id of others is like one that nobody has")
			.isNotIn(id, proposal.id());
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'ACCESS_DENIED' and actor = ?", Integer.class,
				stranger))
			.isEqualTo(3);
		assertThat(as(this.user, "SUPPLIER", () -> this.requests.find(id)).evidence()).hasSize(1);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(stranger, "SUPPLIER", () -> this.requests.of(this.supplier)));
		AttachmentId file = this.changes.file(stranger, "SUPPLIER");
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(stranger, "SUPPLIER",
				() -> this.proposing.proposeFor(this.supplier, TestChanges.name("x", file))));
	}

	@Test
	void theSupplierReadsNoNamesOfStaff() {
		ChangeRequestId id = this.changes.accountInForce(this.user, this.wanted);

		assertThat(as(this.user, "SUPPLIER", () -> this.requests.find(id))).satisfies((read) -> {
			assertThat(read.decidedBy()).isEmpty();
			assertThat(read.callBack()).isEmpty();
			assertThat(read.proposedBy()).contains(new UserId(this.user));
		});
		assertThat(as(this.user, "SUPPLIER", this.history::own)).hasSize(2)
			.allSatisfy((version) -> assertThat(version.approvedBy()).isEmpty());
	}

	@Test
	void anIdentifierOfAnotherSupplierIsToldToStaffAtOnceAndToSuppliersNever() {
		SupplierIdentifier taken = this.changes.supplier(TestChanges.aUser()).form().identifier();

		refuses("supplier.FactsInForce.identifierTaken",
				() -> as("buyer", "BUYER", () -> this.proposing.proposeFor(this.supplier, identifier(taken))));
		ChangeRequestId id = as(this.user, "SUPPLIER", () -> this.proposing.proposeOwn(identifier(taken)));
		assertThat(inboxFacts(id)).anySatisfy((fact) -> assertThat(fact).contains("另一家供应商已登记"));
		refuses("supplier.FactsInForce.identifierTaken",
				() -> decide(id, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER"));
	}

	@Test
	void anAccountOfAnotherSupplierIsAWarningInTheInbox() {
		TestSuppliers.Known other = this.changes.supplier(TestChanges.aUser());
		ChangeRequestId id = this.changes.askForAccount(this.user, other.form().bank());

		assertThat(inboxFacts(id)).anySatisfy((fact) -> assertThat(fact).contains("其他供应商也使用该账户", other.form().name()))
			.anySatisfy((fact) -> assertThat(fact).contains("账户名称与企业名称不一致"))
			.anySatisfy((fact) -> assertThat(fact).contains("尚未回访", this.known.form().contactPhone()))
			.noneSatisfy((fact) -> assertThat(fact).contains(other.form().bank().accountNumber()));
	}

	@Test
	void theContactOfOldIsWrittenToAlthoughItChangedMeanwhile() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		String fresh = UUID.randomUUID() + "@supplier.example";
		this.jdbc.update("update supplier set contact_email = ?, contact_phone = '+86 10 0000 0000' where id = ?",
				fresh, bytes(this.supplier.value()));

		this.changes.callBack(id, "finance");
		decide(id, Outcome.APPROVED, null, "finance2", "FINANCE");

		assertThat(lettersTo(fresh)).singleElement().asString().startsWith("收款账户变更已生效");
		assertThat(lettersTo(this.known.form().contactEmail()))
			.anySatisfy((subject) -> assertThat(subject).startsWith("收款账户变更已生效"));
		assertThat(this.changes.read(id).callBack().orElseThrow().number()).isEqualTo(this.known.form().contactPhone());
	}

	@Test
	void whileARequestWaitsAMergeDoesToo() {
		SupplierId other = this.changes.supplier(TestChanges.aUser()).supplier();
		this.jdbc.update("update supplier set identifier_scheme = 'SE-ORG' where id = ?", bytes(other.value()));
		ChangeRequestId id = this.changes.askForName(this.user, "新名");
		refuses("changerequest.ChangeReferences.waiting", () -> merge(other));
		withdraw(id, this.user, "SUPPLIER");
		UUID merge = merge(other);
		ChangeRequestId next = this.changes.askForAccount(this.user, this.wanted);

		refuses("changerequest.ChangeReferences.waiting", () -> confirm(merge));
		withdraw(next, this.user, "SUPPLIER");
		confirm(merge);
		refuses("supplier.Supplier.merged", () -> this.changes.askForNameOf(this.supplier, "另一名"));

		assertThat(as("auditor", "AUDITOR", () -> this.requests.of(other))).extracting(ChangeRequestDetails::id)
			.containsExactlyInAnyOrder(id, next);
		as("buyer", "BUYER", () -> {
			this.merging.proposeUndoing(merge, "two");
			return true;
		});
		as("admin", "ADMIN", () -> {
			this.merging.confirmUndoing(merge);
			return true;
		});
		assertThat(as("auditor", "AUDITOR", () -> this.requests.of(this.supplier))).hasSize(2);
	}

	@Test
	void financeReadsTheAccountInFullAndTheTrailKnows() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);

		assertThat(as("finance", "FINANCE", () -> this.callingBack.reveal(id))).isEqualTo(this.wanted);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as("buyer", "BUYER", () -> this.callingBack.reveal(id)));
		assertThat(actions(id)).contains("CHANGE_ACCOUNT_REVEALED");
	}

	@Test
	void theDatabaseRefusesWhatTheServiceWould() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update change_request set decided_by = proposed_by where id = ?", bytes(id.value())));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update change_request set stage = 'IN_FORCE', open_kind = null where id = ?", bytes(id.value())));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.update("update change_request set stage = 'REFUSED' where id = ?", bytes(id.value())));
	}

	private List<String> inboxFacts(ChangeRequestId id) {
		return this.subject.facts(id.value(), Locale.SIMPLIFIED_CHINESE).stream().map(Fact::value).toList();
	}

	private ChangeProposal identifier(SupplierIdentifier identifier) {
		return new ChangeProposal(ChangeRequestId.next(),
				new WantedFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
						Optional.of(identifier), Optional.empty()),
				Optional.empty(), "更正", List.of(this.changes.upload()));
	}

	private boolean pay(ChangeRequestId id, String person) {
		return as(person, "FINANCE", () -> Boolean.TRUE.equals(this.transaction.execute((status) -> {
			this.duties.perform(BankChangeDeeds.paid(id.value()));
			return true;
		})));
	}

	private UUID merge(SupplierId survivor) {
		return as("buyer", "BUYER",
				() -> this.merging.propose(survivor, this.supplier, Set.of(MergeField.CONTACT), "same"));
	}

	private boolean confirm(UUID merge) {
		return as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirm(merge);
			return true;
		});
	}

	private boolean withdraw(ChangeRequestId id, String person, String role) {
		return as(person, role, () -> {
			this.proposing.withdraw(id);
			return true;
		});
	}

	private boolean decide(ChangeRequestId id, Outcome outcome, @Nullable String reason, String person, String role) {
		this.changes.decide(id, outcome, reason, person, role);
		return true;
	}

	private UserId account(String name, String email, String role) {
		UserId id = new UserId(name + "-" + UUID.randomUUID());
		as("admin", "ADMIN", () -> this.accounts.open(new Person(id, id.value(), id.value(), email), Set.of(role)));
		return id;
	}

	private List<SupplierVersionDetails> versions() {
		return as("auditor", "AUDITOR", () -> this.history.of(this.supplier));
	}

	private List<String> actions(ChangeRequestId id) {
		return this.jdbc.query("select action from audit_entry where subject_id = ? and action <> 'ACCESS_DENIED'",
				(row, index) -> row.getString(1), bytes(id.value()));
	}

	private List<String> lettersTo(String email) {
		return this.jdbc.query("select subject from mail_outbox where to_address = ?", (row, index) -> row.getString(1),
				email);
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

	private static void unknown(Supplier<?> act) {
		assertThatExceptionOfType(UnknownResource.class).isThrownBy(act::get);
	}

	private static void refuses(String key, Supplier<?> act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::get)
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

}
