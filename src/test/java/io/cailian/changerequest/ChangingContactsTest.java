package io.cailian.changerequest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.IntegrationTest;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.SupplierHistory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierVersionDetails;
import io.cailian.supplier.TestSuppliers;
import io.cailian.supplier.VersionCause;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.spi.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whom one writes to and calls at a supplier changes by request and approval, and until
 * then every call goes to the number of old.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ChangingContactsTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ChangeProposing proposing;

	@Autowired
	private ChangeRequests requests;

	@Autowired
	private ChangeSubject subject;

	@Autowired
	private SupplierHistory history;

	@Autowired
	private JdbcTemplate jdbc;

	private final String user = TestChanges.aUser();

	private final Contact wanted = TestChanges.aContact();

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
	void aContactComesIntoForceByTheApprovalOfFinanceAsTheNextVersion() {
		Contact before = now().contact();
		ChangeRequestId id = this.changes.askForContact(this.user, this.wanted);
		assertThat(now().contact()).isEqualTo(before);

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> decide(id, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER"));
		refuses("workflow.selfApproval", () -> decide(id, Outcome.APPROVED, null, this.user, "FINANCE"));
		decide(id, Outcome.APPROVED, null, "finance", "FINANCE");

		assertThat(now().contact()).isEqualTo(this.wanted);
		assertThat(versions().getFirst()).satisfies((version) -> {
			assertThat(version.no()).isEqualTo(2);
			assertThat(version.contact()).isEqualTo(this.wanted);
			assertThat(version.changed()).containsExactlyElementsOf(ControlledFact.CONTACT);
			assertThat(version.cause()).isEqualTo(VersionCause.CHANGE);
			assertThat(version.document()).contains(id.value());
		});
		assertThat(versions().getLast().contact()).isEqualTo(before);
		assertThat(this.jdbc.queryForList("select action from audit_entry where subject_id = ?", String.class,
				bytes(id.value())))
			.contains("CHANGE_REQUESTED", "CHANGE_IN_FORCE");
	}

	@Test
	void theOldContactIsAlwaysToldAndTheNewOneOnceItIsInForce() {
		ChangeRequestId id = this.changes.askForContact(this.user, this.wanted);
		assertThat(lettersTo(this.known.form().contactEmail())).contains("收到联系人变更申请");
		assertThat(lettersTo(this.wanted.email())).isEmpty();

		decide(id, Outcome.APPROVED, null, "finance", "FINANCE");

		assertThat(lettersTo(this.known.form().contactEmail()))
			.anySatisfy((subject) -> assertThat(subject).startsWith("联系人变更已生效：" + this.wanted.name()));
		assertThat(lettersTo(this.wanted.email())).singleElement().asString().startsWith("联系人变更已生效");
	}

	@Test
	void whoWasRefusedAsContactIsNotWrittenTo() {
		ChangeRequestId refused = this.changes.askForContact(this.user, this.wanted);
		decide(refused, Outcome.REJECTED, "原联系人否认", "finance", "FINANCE");
		ChangeRequestId returned = this.changes.askForContact(this.user, this.wanted);
		decide(returned, Outcome.RETURNED, "请补充授权书", "finance", "FINANCE");

		assertThat(lettersTo(this.known.form().contactEmail())).contains("联系人变更未获批准", "联系人变更被退回");
		assertThat(lettersTo(this.wanted.email())).isEmpty();
		assertThat(versions()).hasSize(1);
	}

	@Test
	void untilItIsInForceCallsGoToTheNumberOfOld() {
		ChangeRequestId contact = this.changes.askForContact(this.user, this.wanted);
		BankDetails first = TestChanges.anAccount();
		ChangeRequestId account = this.changes.askForAccount(this.user, first);
		this.changes.callBack(account, "finance");

		assertThat(this.changes.read(account).callBack().orElseThrow().number())
			.isEqualTo(this.known.form().contactPhone());
		assertThat(this.changes.read(contact).phone()).isEqualTo(this.known.form().contactPhone());
		decide(account, Outcome.APPROVED, null, "finance2", "FINANCE");
		refuses("supplier.FactsInForce.moved", () -> decide(contact, Outcome.APPROVED, null, "finance", "FINANCE"));
		decide(contact, Outcome.RETURNED, "请重新提出", "finance", "FINANCE");
		ChangeRequestId again = this.changes.askForContact(this.user, this.wanted);
		decide(again, Outcome.APPROVED, null, "finance", "FINANCE");
		ChangeRequestId later = this.changes.askForAccount(this.user, TestChanges.anAccount());

		assertThat(this.changes.read(later).phone()).isEqualTo(this.wanted.phone());
	}

	@Test
	void anAccountAskedForBeforeTheContactChangedIsStillCalledBackUnderTheOldNumber() {
		ChangeRequestId account = this.changes.askForAccount(this.user, TestChanges.anAccount());
		ChangeRequestId contact = this.changes.askForContact(this.user, this.wanted);
		decide(contact, Outcome.APPROVED, null, "finance", "FINANCE");

		this.changes.callBack(account, "finance");

		assertThat(this.changes.read(account).callBack().orElseThrow().number())
			.isEqualTo(this.known.form().contactPhone());
		refuses("supplier.FactsInForce.moved", () -> decide(account, Outcome.APPROVED, null, "finance2", "FINANCE"));
	}

	@Test
	void theInboxShowsBothContactsAndWhatSpeaksAgainstHaste() {
		ChangeRequestId contact = this.changes.askForContact(this.user, this.wanted);
		assertThat(inboxFacts(contact))
			.contains(this.known.form().contactPhone() + " → " + this.wanted.phone(),
					this.known.form().contactEmail() + " → " + this.wanted.email())
			.anySatisfy((fact) -> assertThat(fact).contains("尚未按此前登记的电话回访"))
			.anySatisfy((fact) -> assertThat(fact).contains("尚未回访", this.known.form().contactPhone()));
		this.changes.callBack(contact, "finance");
		assertThat(inboxFacts(contact)).noneSatisfy((fact) -> assertThat(fact).contains("尚未按此前登记的电话回访"));
		refuses("workflow.selfApproval", () -> decide(contact, Outcome.APPROVED, null, "finance", "FINANCE"));
		decide(contact, Outcome.APPROVED, null, "finance2", "FINANCE");

		ChangeRequestId account = this.changes.askForAccount(this.user, TestChanges.anAccount());

		assertThat(inboxFacts(account)).anySatisfy((fact) -> assertThat(fact).contains("刚刚变更"));
	}

	@Test
	void aContactIsAskedForByItselfOnceAtATimeAndOnlyIfItIsAnother() {
		refuses("changerequest.ChangeProposal.contactAlone", () -> new ChangeProposal(ChangeRequestId.next(),
				WantedFacts.NONE, Optional.of(this.wanted), Optional.of(TestChanges.anAccount()), "一并变更", List.of()));
		refuses("changerequest.ChangeProposal.nothing", () -> this.changes.askForContact(this.user, now().contact()));
		refuses("supplier.SupplierField.contactPhone.missing",
				() -> Contact.stated("李雷", "li.lei@supplier.example", " "));
		this.changes.askForContact(this.user, this.wanted);
		refuses("changerequest.ChangeProposal.waitsAlreadyCONTACT",
				() -> this.changes.askForContact(this.user, TestChanges.aContact()));
	}

	@Test
	void theSupplierTakesItBack() {
		ChangeRequestId id = this.changes.askForContact(this.user, this.wanted);

		as(this.user, "SUPPLIER", () -> {
			this.proposing.withdraw(id);
			return true;
		});

		assertThat(this.changes.read(id).stage()).isEqualTo(ChangeStage.WITHDRAWN);
		assertThat(this.changes.task(id)).isEmpty();
	}

	@Test
	void theDatabaseKnowsNoContactWithoutItsKind() {
		ChangeRequestId id = this.changes.askForContact(this.user, this.wanted);

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update change_request set kind = 'LEGAL', open_kind = 'LEGAL' where id = ?", bytes(id.value())));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update change_request set new_contact_name = null where id = ?", bytes(id.value())));
	}

	private boolean decide(ChangeRequestId id, Outcome outcome, @Nullable String reason, String person, String role) {
		this.changes.decide(id, outcome, reason, person, role);
		return true;
	}

	private CurrentFacts now() {
		return as("auditor", "AUDITOR", () -> this.requests.factsOf(this.supplier)).orElseThrow();
	}

	private List<SupplierVersionDetails> versions() {
		return as("auditor", "AUDITOR", () -> this.history.of(this.supplier));
	}

	private List<String> inboxFacts(ChangeRequestId id) {
		return this.subject.facts(id.value(), Locale.SIMPLIFIED_CHINESE).stream().map(Fact::value).toList();
	}

	private List<String> lettersTo(String email) {
		return this.jdbc.query("select subject from mail_outbox where to_address = ?", (row, index) -> row.getString(1),
				email);
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

	private static void refuses(String key, Supplier<?> act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::get)
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

}
