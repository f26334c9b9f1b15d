package io.cailian.sourcing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.identity.TestStepUp;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.MergeField;
import io.cailian.supplier.MergeState;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMerging;
import io.cailian.supplier.TestSuppliers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What keeps two suppliers from becoming one, or two again: numbers, open business, the
 * same person twice, and whatever has happened since.
 */
@SuppressWarnings("NullAway.Init")
class RefusedMergeTest extends MergingTest {

	@Test
	void twoChineseNumbersAreTwoLegalPersonsForEver() {
		String code = TestSuppliers.aCode();
		identifier(this.first, "CN-USCC", code);
		identifier(this.second, "CN-USCC", TestSuppliers.aCode());

		refuses("supplier.SupplierMerging.twoLegalPersons", () -> propose(this.first, this.second));
		identifier(this.second, "VAT", "CN" + code);
		UUID merge = propose(this.first, this.second);
		identifier(this.second, "CN-USCC", TestSuppliers.aCode());
		refuses("supplier.SupplierMerging.twoLegalPersons", () -> confirm(merge));
		identifier(this.second, "VAT", "CN" + code);
		assertThat(confirm(merge)).isTrue();
	}

	@Test
	void whoProposesDoesNotConfirm() {
		UUID merge = as("manager", "PURCHASING_MANAGER",
				() -> this.merging.propose(this.first, this.second, Set.of(), "same company"));

		refuses("supplier.SupplierMerging.samePerson", () -> as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.confirm(merge);
			return true;
		}));
		refuses("supplier.SupplierMerging.open",
				() -> asBuyer(() -> this.merging.propose(this.second, this.first, Set.of(), "again")));
	}

	@Test
	void whileOneOfThemTakesPartInAnUndecidedRfqTheMergeWaits() {
		RfqDraft rfq = publish(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100")), List.of(this.second)));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "12.5"), 0));

		waitsFor(rfq, () -> propose(this.first, this.second));
		waitsFor(rfq, () -> propose(this.second, this.first));
		asBuyer(() -> this.publishing.cancel(rfq.id(), "wrong paper"));
		assertThat(merged(this.first, this.second, Set.of())).isNotNull();
	}

	@Test
	void anRfqPublishedAfterTheProposalStopsItsConfirmation() {
		UUID merge = propose(this.first, this.second);
		RfqDraft rfq = publishedDraft();

		waitsFor(rfq, () -> confirm(merge));

		assertThat(invitedTo(rfq)).containsExactlyInAnyOrder(this.first, this.second);
		assertThat(asBuyer(() -> this.directory.mergedInto(this.second))).isEmpty();
	}

	@Test
	void aDraftThatInvitesBothKeepsThemApartAndOneThatInvitesOneDoesNot() {
		RfqDraft both = drafted(List.of(this.first, this.second));
		drafted(List.of(this.second));

		waitsFor(both, () -> propose(this.first, this.second));
	}

	@Test
	void anApprovedSupplierIsNotMergedIntoOneThatNeverWas() {
		status(this.second, "IMPORTED");

		refuses("supplier.SupplierMerging.neverApproved", () -> propose(this.second, this.first));
		status(this.first, "SUSPENDED");
		refuses("supplier.SupplierMerging.neverApproved", () -> propose(this.second, this.first));
		status(this.first, "ACTIVE");
		assertThat(merged(this.first, this.second, Set.of())).isNotNull();
	}

	@ParameterizedTest
	@EnumSource(value = MergeField.class, mode = EnumSource.Mode.EXCLUDE, names = "CATEGORY")
	void whatWasOnlyImportedNeverReplacesWhatWasApproved(MergeField field) {
		status(this.second, "IMPORTED");

		refuses("supplier.SupplierMerging.changeRequest", () -> merged(this.first, this.second, Set.of(field)));
		status(this.first, "SUSPENDED");
		refuses("supplier.SupplierMerging.changeRequest", () -> merged(this.first, this.second, Set.of(field)));
		assertThat(merged(this.first, this.second, Set.of(MergeField.CATEGORY))).isNotNull();
	}

	@Test
	void anApprovalOfTheOneThatStaysStopsTheConfirmationOfAnOlderProposal() {
		status(this.first, "IMPORTED");
		status(this.second, "IMPORTED");
		UUID merge = asBuyer(() -> this.merging.propose(this.first, this.second, Set.of(MergeField.CONTACT), "one"));
		status(this.first, "ACTIVE");

		refuses("supplier.SupplierMerging.changeRequest", () -> confirm(merge));
	}

	@Test
	void confirmingNeedsASecondFactor() {
		UUID merge = propose(this.first, this.second);

		try (AnnotationConfigApplicationContext unconfirmed = new AnnotationConfigApplicationContext()) {
			unconfirmed.setParent(this.context);
			unconfirmed.registerBean(StepUp.class, TestStepUp::unconfirmed);
			unconfirmed.refresh();
			SupplierMerging guarded = unconfirmed.getAutowireCapableBeanFactory().createBean(SupplierMerging.class);
			assertThatExceptionOfType(StepUpRequired.class).isThrownBy(() -> guarded.confirm(merge));
			assertThatExceptionOfType(StepUpRequired.class).isThrownBy(() -> guarded.confirmUndoing(merge));
		}
		assertThat(asBuyer(() -> this.directory.mergedInto(this.second))).isEmpty();
	}

	@Test
	void anAdministratorProposesButDecidesNothing() {
		UUID merge = as("admin", "ADMIN",
				() -> this.merging.propose(this.first, this.second, Set.of(), "same company"));

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as("admin2", "ADMIN", () -> {
			this.merging.confirm(merge);
			return true;
		}));
		assertThat(confirm(merge)).isTrue();
	}

	@Test
	void anApprovalAfterTheProposalStopsItsConfirmation() {
		status(this.first, "IMPORTED");
		status(this.second, "IMPORTED");
		UUID merge = propose(this.first, this.second);
		status(this.second, "ACTIVE");

		refuses("supplier.SupplierMerging.neverApproved", () -> confirm(merge));
	}

	@Test
	void undoingTakesTwoPersonsAsMergingDoes() {
		UUID merge = merged(this.first, this.second, Set.of());

		proposeUndoing(merge, "manager", "PURCHASING_MANAGER");
		refuses("supplier.SupplierMerging.samePerson", () -> confirmUndoing(merge, "manager", "PURCHASING_MANAGER"));
		refuses("supplier.SupplierMerging.samePerson", () -> as("manager", "PURCHASING_MANAGER", () -> {
			this.merging.rejectUndoing(merge, "mine");
			return true;
		}));
		refuses("supplier.SupplierMerging.notDone", () -> proposeUndoing(merge, "buyer", "BUYER"));
		assertThat(asBuyer(() -> this.directory.mergedInto(this.second))).contains(this.first);

		as("manager2", "PURCHASING_MANAGER", () -> {
			this.merging.rejectUndoing(merge, "they are one");
			return true;
		});
		assertThat(asBuyer(() -> this.merging.find(merge)).orElseThrow()).satisfies((details) -> {
			assertThat(details.state()).isEqualTo(MergeState.DONE);
			assertThat(details.undoRefusal()).contains("they are one");
		});
		refuses("supplier.SupplierMerging.undoingDecided",
				() -> confirmUndoing(merge, "manager2", "PURCHASING_MANAGER"));

		proposeUndoing(merge, "buyer", "BUYER");
		confirmUndoing(merge, "manager", "PURCHASING_MANAGER");
		assertThat(asBuyer(() -> this.directory.mergedInto(this.second))).isEmpty();
		assertThat(this.jdbc.queryForList(
				"select action from audit_entry where subject_id = ? and action like 'SUPPLIER_MERGE%' order by seq",
				String.class, Ids.bytes(this.second.value())))
			.containsExactly("SUPPLIER_MERGE_PROPOSED", "SUPPLIER_MERGE_UNDOING_PROPOSED",
					"SUPPLIER_MERGE_UNDOING_REJECTED", "SUPPLIER_MERGE_UNDOING_PROPOSED", "SUPPLIER_MERGE_UNDONE");
	}

	@Test
	void theDatabaseRefusesAnUndoingByOnePerson() {
		UUID merge = merged(this.first, this.second, Set.of());
		proposeUndoing(merge, "buyer", "BUYER");

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.update(
				"update supplier_merge set state = 'UNDONE', undone_by = undo_proposed_by where id = ?",
				Ids.bytes(merge)));
	}

	@Test
	void historyInWhichBothTookPartIsNotRewritten() {
		RfqDraft rfq = publishedDraft();
		asBuyer(() -> this.publishing.cancel(rfq.id(), "wrong paper"));

		merged(this.first, this.second, Set.of());

		assertThat(invitedTo(rfq)).containsExactlyInAnyOrder(this.first, this.second);
	}

	@Test
	void aLaterChangeForbidsToUndo() {
		UUID merge = merged(this.first, this.second, Set.of());
		this.jdbc.update("update supplier set address = 'moved' where id = ?", Ids.bytes(this.first.value()));

		refuses("supplier.SupplierMerging.changedSince", () -> undo(merge));
		this.jdbc.update("update supplier set address = '' where id = ?", Ids.bytes(this.first.value()));
		this.jdbc.update("delete from supplier_user where user_id = ?", this.two);

		refuses("supplier.SupplierMerging.movedSince", () -> undo(merge));
		assertThat(asBuyer(() -> this.directory.mergedInto(this.second))).contains(this.first);
	}

	private void waitsFor(RfqDraft rfq, ThrowingCallable merging) {
		String number = this.jdbc.queryForObject("select number from rfq where id = ?", String.class,
				Ids.bytes(rfq.id().value()));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(merging).satisfies((refusal) -> {
			assertThat(refusal.messageKey()).isEqualTo("sourcing.SourcingReferences.takesPart");
			assertThat(refusal.args()).containsExactly(number);
		});
	}

	private void identifier(SupplierId supplier, String scheme, String value) {
		this.jdbc.update("update supplier set identifier_scheme = ?, identifier_value = ? where id = ?", scheme, value,
				Ids.bytes(supplier.value()));
	}

}
