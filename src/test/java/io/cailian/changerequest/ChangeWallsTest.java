package io.cailian.changerequest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.document.AttachmentId;
import io.cailian.identity.StepUp;
import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who may ask, call, decide and read where facts of a supplier change, and who may not.
 */
@SuppressWarnings("NullAway.Init")
class ChangeWallsTest extends ChangingTest {

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

}
