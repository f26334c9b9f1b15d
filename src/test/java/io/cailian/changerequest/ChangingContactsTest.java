package io.cailian.changerequest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.VersionCause;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whom one writes to and calls at a supplier changes by request and approval, and until
 * then every call goes to the number of old.
 */
@SuppressWarnings("NullAway.Init")
class ChangingContactsTest extends ChangingTest {

	private final Contact other = TestChanges.aContact();

	@Test
	void aContactComesIntoForceByTheApprovalOfFinanceAsTheNextVersion() {
		Contact before = now().contact();
		ChangeRequestId id = this.changes.askForContact(this.user, this.other);
		assertThat(now().contact()).isEqualTo(before);

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> decide(id, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER"));
		refuses("workflow.selfApproval", () -> decide(id, Outcome.APPROVED, null, this.user, "FINANCE"));
		refuses("changerequest.CallBack.missingCONTACT",
				() -> decide(id, Outcome.APPROVED, "已核实", "finance", "FINANCE"));
		this.changes.callBack(id, "finance2");
		decide(id, Outcome.APPROVED, null, "finance", "FINANCE");

		assertThat(now().contact()).isEqualTo(this.other);
		assertThat(versions().getFirst()).satisfies((version) -> {
			assertThat(version.no()).isEqualTo(2);
			assertThat(version.contact()).isEqualTo(this.other);
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
		ChangeRequestId id = this.changes.askForContact(this.user, this.other);
		assertThat(lettersTo(this.known.form().contactEmail())).contains("收到联系人变更申请");
		assertThat(lettersTo(this.other.email())).isEmpty();

		this.changes.callBack(id, "finance2");
		decide(id, Outcome.APPROVED, null, "finance", "FINANCE");

		assertThat(lettersTo(this.known.form().contactEmail()))
			.anySatisfy((subject) -> assertThat(subject).startsWith("联系人变更已生效：" + this.other.name()));
		assertThat(lettersTo(this.other.email())).singleElement().asString().startsWith("联系人变更已生效");
	}

	@Test
	void whoWasRefusedAsContactIsNotWrittenTo() {
		ChangeRequestId refused = this.changes.askForContact(this.user, this.other);
		decide(refused, Outcome.REJECTED, "原联系人否认", "finance", "FINANCE");
		ChangeRequestId returned = this.changes.askForContact(this.user, this.other);
		decide(returned, Outcome.RETURNED, "请补充授权书", "finance", "FINANCE");

		assertThat(lettersTo(this.known.form().contactEmail())).contains("联系人变更未获批准", "联系人变更被退回");
		assertThat(lettersTo(this.other.email())).isEmpty();
		assertThat(versions()).hasSize(1);
	}

	@Test
	void untilItIsInForceCallsGoToTheNumberOfOld() {
		ChangeRequestId contact = this.changes.askForContact(this.user, this.other);
		BankDetails first = TestChanges.anAccount();
		ChangeRequestId account = this.changes.askForAccount(this.user, first);
		this.changes.callBack(account, "finance");

		assertThat(this.changes.read(account).callBack().orElseThrow().number())
			.isEqualTo(this.known.form().contactPhone());
		assertThat(this.changes.read(contact).phone()).isEqualTo(this.known.form().contactPhone());
		decide(account, Outcome.APPROVED, null, "finance2", "FINANCE");
		this.changes.callBack(contact, "finance2");
		decide(contact, Outcome.APPROVED, null, "finance", "FINANCE");

		assertThat(this.changes.read(contact).callBack().orElseThrow().number())
			.isEqualTo(this.known.form().contactPhone());
		assertThat(now().contact()).isEqualTo(this.other);
		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(first);
	}

	@Test
	void whereNobodyAnswersAnyMoreProofAndAReasonDo() {
		ChangeRequestId id = this.changes.askForProvenContact(this.user, this.other);

		refuses("changerequest.CallBack.missingCONTACT", () -> decide(id, Outcome.APPROVED, " ", "finance", "FINANCE"));
		decide(id, Outcome.APPROVED, "原号码已停机，已核对授权书", "finance", "FINANCE");

		assertThat(now().contact()).isEqualTo(this.other);
		assertThat(this.changes.read(id).callBack()).isEmpty();
	}

	@Test
	void aFreshContactIsNotAskedAboutAnAccountButTheOneBefore() {
		Contact before = now().contact();
		ChangeRequestId proven = this.changes.askForProvenContact(this.user, this.other);
		decide(proven, Outcome.APPROVED, "原号码已停机", "finance", "FINANCE");
		Contact third = TestChanges.aContact();
		this.changes.contactInForce(this.user, third, "finance", "finance2");

		ChangeRequestId account = this.changes.askForAccount(this.user, TestChanges.anAccount());

		assertThat(this.changes.read(account)).satisfies((read) -> {
			assertThat(read.known()).isEqualTo(before);
			assertThat(read.presentContact()).contains(third);
		});
		assertThat(lettersTo(before.email())).anySatisfy((subject) -> assertThat(subject).startsWith("收到收款账户变更申请"));
		assertThat(lettersTo(third.email())).anySatisfy((subject) -> assertThat(subject).startsWith("收到收款账户变更申请"));
		refuses("changerequest.CallBack.ownContact", () -> {
			this.changes.callBack(account, "finance");
			return true;
		});
		refuses("changerequest.CallBack.ownContact", () -> {
			this.changes.callBack(account, "finance2");
			return true;
		});
		this.changes.callBack(account, "finance3");
		assertThat(this.changes.read(account).callBack().orElseThrow().number()).isEqualTo(before.phone());
		decide(account, Outcome.APPROVED, null, "finance", "FINANCE");
		assertThat(this.changes.read(account).stage()).isEqualTo(ChangeStage.IN_FORCE);
	}

	@Test
	void afterThirtyDaysTheNewContactIsTheOneToAsk() {
		this.changes.contactInForce(this.user, this.other, "finance2", "finance");
		inForceDaysAgo(31);

		ChangeRequestId account = this.changes.askForAccount(this.user, TestChanges.anAccount());

		assertThat(this.changes.read(account).known()).isEqualTo(this.other);
		assertThat(this.changes.read(account).presentContact()).isEmpty();
		this.changes.callBack(account, "finance");
		assertThat(this.changes.read(account).callBack().orElseThrow().number()).isEqualTo(this.other.phone());
	}

	@Test
	void twentyNineDaysAreNotEnough() {
		Contact before = now().contact();
		this.changes.contactInForce(this.user, this.other, "finance2", "finance");
		inForceDaysAgo(29);

		ChangeRequestId account = this.changes.askForAccount(this.user, TestChanges.anAccount());

		assertThat(this.changes.read(account).known()).isEqualTo(before);
	}

	@Test
	void anAccountAskedForBeforeTheContactChangedIsStillCalledBackUnderTheOldNumber() {
		ChangeRequestId account = this.changes.askForAccount(this.user, TestChanges.anAccount());
		ChangeRequestId contact = this.changes.askForContact(this.user, this.other);
		this.changes.callBack(contact, "finance2");
		decide(contact, Outcome.APPROVED, null, "finance", "FINANCE");

		this.changes.callBack(account, "finance2");

		assertThat(this.changes.read(account).callBack().orElseThrow().number())
			.isEqualTo(this.known.form().contactPhone());
		refuses("changerequest.ChangeRequest.moved",
				() -> decide(account, Outcome.APPROVED, null, "finance", "FINANCE"));
	}

	@Test
	void anAccountCalledBackOutlivesAContactWithTheSameNumber() {
		Contact before = now().contact();
		BankDetails wanted = TestChanges.anAccount();
		ChangeRequestId account = this.changes.askForAccount(this.user, wanted);
		this.changes.callBack(account, "finance2");
		this.changes.contactInForce(this.user, new Contact(this.other.name(), this.other.email(), before.phone()),
				"finance2", "finance");

		decide(account, Outcome.APPROVED, null, "finance", "FINANCE");

		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(wanted);
	}

	@Test
	void theInboxShowsBothContactsAndWhatSpeaksAgainstHaste() {
		ChangeRequestId contact = this.changes.askForContact(this.user, this.other);
		assertThat(inboxFacts(contact))
			.contains(this.known.form().contactPhone() + " → " + this.other.phone(),
					this.known.form().contactEmail() + " → " + this.other.email())
			.anySatisfy((fact) -> assertThat(fact).contains("尚未按此前登记的电话回访"))
			.anySatisfy((fact) -> assertThat(fact).contains("尚未回访", this.known.form().contactPhone()));
		this.changes.callBack(contact, "finance");
		assertThat(inboxFacts(contact)).noneSatisfy((fact) -> assertThat(fact).contains("尚未按此前登记的电话回访"));
		refuses("workflow.selfApproval", () -> decide(contact, Outcome.APPROVED, null, "finance", "FINANCE"));
		decide(contact, Outcome.APPROVED, null, "finance2", "FINANCE");

		ChangeRequestId account = this.changes.askForAccount(this.user, TestChanges.anAccount());

		assertThat(inboxFacts(account)).anySatisfy(
				(fact) -> assertThat(fact).contains("刚刚变更", this.known.form().contactPhone(), this.other.phone()));
	}

	@Test
	void theInboxShowsOfAContactOnlyWhatChanges() {
		Contact before = now().contact();
		ChangeRequestId id = this.changes.askForContact(this.user,
				new Contact(before.name(), before.email(), this.other.phone()));

		assertThat(inboxFacts(id)).contains(before.phone() + " → " + this.other.phone())
			.noneSatisfy((fact) -> assertThat(fact).contains(before.email() + " →"))
			.noneSatisfy((fact) -> assertThat(fact).contains(before.name() + " →"));
	}

	@Test
	void aContactIsAskedForByItselfOnceAtATimeAndOnlyIfItIsAnother() {
		refuses("changerequest.ChangeProposal.contactAlone", () -> new ChangeProposal(ChangeRequestId.next(),
				WantedFacts.NONE, Optional.of(this.other), Optional.of(TestChanges.anAccount()), "一并变更", List.of()));
		refuses("changerequest.ChangeProposal.nothing", () -> this.changes.askForContact(this.user, now().contact()));
		refuses("supplier.SupplierField.contactPhone.missing",
				() -> Contact.stated("李雷", "li.lei@supplier.example", " "));
		this.changes.askForContact(this.user, this.other);
		refuses("changerequest.ChangeProposal.waitsAlreadyCONTACT",
				() -> this.changes.askForContact(this.user, TestChanges.aContact()));
	}

	@Test
	void theSupplierTakesItBack() {
		ChangeRequestId id = this.changes.askForContact(this.user, this.other);

		as(this.user, "SUPPLIER", () -> {
			this.proposing.withdraw(id);
			return true;
		});

		assertThat(this.changes.read(id).stage()).isEqualTo(ChangeStage.WITHDRAWN);
		assertThat(this.changes.task(id)).isEmpty();
	}

	@Test
	void theDatabaseKnowsNoContactWithoutItsKind() {
		ChangeRequestId id = this.changes.askForContact(this.user, this.other);

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update change_request set kind = 'LEGAL', open_kind = 'LEGAL' where id = ?", bytes(id.value())));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.update("update change_request set new_contact_name = null where id = ?", bytes(id.value())));
	}

	/** As if all versions of the supplier had come into force earlier. */
	private void inForceDaysAgo(int days) {
		this.jdbc.update("update supplier_version set approved_at = ? where supplier_id = ? and version_no > 1",
				at(days), bytes(this.supplier.value()));
		this.jdbc.update("update supplier_version set approved_at = ? where supplier_id = ? and version_no = 1",
				at(days + 100), bytes(this.supplier.value()));
	}

	private static Timestamp at(int daysAgo) {
		return Timestamp.from(Instant.now().minus(Duration.ofDays(daysAgo)));
	}

	private CurrentFacts now() {
		return as("auditor", "AUDITOR", () -> this.requests.factsOf(this.supplier)).orElseThrow();
	}

}
