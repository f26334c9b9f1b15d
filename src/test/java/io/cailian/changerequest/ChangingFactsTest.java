package io.cailian.changerequest;

import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.FactOrigin;
import io.cailian.supplier.FactsInForce;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierVersionDetails;
import io.cailian.supplier.TestSuppliers;
import io.cailian.supplier.VersionCause;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A supplier's bank account and legal facts change by request, call and approval, and by
 * nothing else.
 */
@SuppressWarnings("NullAway.Init")
class ChangingFactsTest extends ChangingTest {

	@Test
	void anAccountComesIntoForceByCallAndApprovalAndNotBefore() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(this.known.form().bank());

		refuses("changerequest.CallBack.missingBANK", () -> decide(id, Outcome.APPROVED, null, "finance2", "FINANCE"));
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
	void aCalledBackAccountOutlivesOtherFactsThatComeIntoForce() {
		ChangeRequestId account = this.changes.askForAccount(this.user, this.wanted);
		this.changes.callBack(account, "finance");
		ChangeRequestId name = this.changes.askForName(this.user, "新名");
		decide(name, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");

		assertThat(inboxFacts(account)).anySatisfy((fact) -> assertThat(fact).contains("提出时为第 1 版，现行第 2 版", "没有变化"));
		decide(account, Outcome.APPROVED, null, "finance2", "FINANCE");

		assertThat(versions()).extracting(SupplierVersionDetails::no).containsExactly(3, 2, 1);
		assertThat(versions().getFirst().facts().name()).isEqualTo("新名");
		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(this.wanted);
	}

	@Test
	void whatWasAskedForOnAnotherAccountIsNotApproved() {
		ChangeRequestId waiting = this.changes.askForAccount(this.user, this.wanted);
		this.changes.callBack(waiting, "finance");
		accountInForceOtherwise(TestChanges.anAccount());

		refuses("changerequest.ChangeRequest.moved",
				() -> decide(waiting, Outcome.APPROVED, null, "finance2", "FINANCE"));
		assertThat(inboxFacts(waiting)).anySatisfy((fact) -> assertThat(fact).contains("提出时为第 1 版", "银行账户", "不能批准"));
		decide(waiting, Outcome.RETURNED, "请重新提出", "finance2", "FINANCE");
		ChangeRequestId again = this.changes.askForAccount(this.user, this.wanted);
		this.changes.callBack(again, "finance");
		decide(again, Outcome.APPROVED, null, "finance2", "FINANCE");

		assertThat(this.changes.paid(this.supplier).account()).isEqualTo(this.wanted);
	}

	@Test
	void anAccountThatCameAgainIsAnotherOne() {
		ChangeRequestId waiting = this.changes.askForAccount(this.user, this.wanted);
		this.changes.callBack(waiting, "finance");
		accountInForceOtherwise(TestChanges.anAccount());
		accountInForceOtherwise(this.known.form().bank());

		refuses("changerequest.ChangeRequest.moved",
				() -> decide(waiting, Outcome.APPROVED, null, "finance2", "FINANCE"));
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
		this.jdbc.update("update supplier set bank_account_index = 'one account' where id in (?, ?)",
				bytes(other.value()), bytes(this.supplier.value()));
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
		ChangeRequestId waiting = this.changes.askForNameOf(other, "另一名");
		refuses("changerequest.ChangeReferences.waitingForUndoing", () -> confirmUndoing(merge));
		withdraw(waiting, "buyer", "BUYER");
		confirmUndoing(merge);
		assertThat(as("auditor", "AUDITOR", () -> this.requests.of(this.supplier))).hasSize(2);
	}

	private boolean confirmUndoing(UUID merge) {
		return as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirmUndoing(merge);
			return true;
		});
	}

	/** Past all requests, as a merge or its undoing would. */
	private void accountInForceOtherwise(BankDetails account) {
		FactsInForce facts = this.context.getBean(FactsInForce.class);
		this.transaction.executeWithoutResult((status) -> {
			CurrentFacts now = facts.of(this.supplier).orElseThrow();
			facts.put(this.supplier, now.versionNo(), now.facts(), Optional.empty(), Optional.of(account),
					FactOrigin.change(UUID.randomUUID(), new UserId("finance3")));
		});
	}

}
