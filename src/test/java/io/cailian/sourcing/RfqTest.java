package io.cailian.sourcing;

import java.util.List;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RfqTest {

	@Test
	void aDraftWithoutLinesIsNotPublished() {
		Rfq rfq = TestRfqs.drafted(TestRfqs.draft(TestRfqs.CLOSING, List.of(), List.of(TestRfqs.SUPPLIER)));

		refuses(() -> rfq.publish(TestRfqs.NOW, "key"), "sourcing.Rfq.noLines");
		assertThat(rfq.status()).isEqualTo(RfqStatus.DRAFT);
	}

	@Test
	void aDraftThatClosesNowOrNeverIsNotPublished() {
		Rfq now = TestRfqs
			.drafted(TestRfqs.draft(TestRfqs.NOW, List.of(TestRfqs.line("Paper", "1")), List.of(TestRfqs.SUPPLIER)));
		Rfq never = TestRfqs
			.drafted(TestRfqs.draft(null, List.of(TestRfqs.line("Paper", "1")), List.of(TestRfqs.SUPPLIER)));

		refuses(() -> now.publish(TestRfqs.NOW, "key"), "sourcing.Rfq.closingNotInFuture");
		refuses(() -> never.publish(TestRfqs.NOW, "key"), "sourcing.Rfq.closingNotInFuture");
	}

	@Test
	void aDraftThatInvitesNobodyIsNotPublished() {
		Rfq rfq = TestRfqs.drafted(TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.of()));

		refuses(() -> rfq.publish(TestRfqs.NOW, "key"), "sourcing.Rfq.nobodyInvited");
	}

	@Test
	void theWindowHoldsThePublicationAndNotTheClosingTime() {
		Rfq rfq = TestRfqs.published();

		assertThatCode(() -> rfq.requireOpenForBids(TestRfqs.NOW)).doesNotThrowAnyException();
		assertThatCode(() -> rfq.requireOpenForBids(TestRfqs.CLOSING.minusNanos(1000))).doesNotThrowAnyException();
		refuses(() -> rfq.requireOpenForBids(TestRfqs.NOW.minusNanos(1000)), "sourcing.Bid.notOpen");
		refuses(() -> rfq.requireOpenForBids(TestRfqs.CLOSING), "sourcing.Bid.late");
		refuses(() -> rfq.requireOpenForBids(TestRfqs.CLOSING.plusSeconds(1)), "sourcing.Bid.late");
	}

	@Test
	void aPublishedRfqCanNoLongerBeEdited() {
		Rfq rfq = TestRfqs.published();

		refuses(() -> rfq.edit(TestRfqs.draft(), TestRfqs.BUYER, TestRfqs.NOW), "sourcing.Rfq.notEditable");
	}

	@Test
	void anRfqIsNotClosedBeforeItsTime() {
		Rfq rfq = TestRfqs.published();

		refuses(() -> rfq.close(TestRfqs.CLOSING.minusNanos(1000)), "sourcing.Rfq.notYetClosed");
		rfq.close(TestRfqs.CLOSING);
		assertThat(rfq.status()).isEqualTo(RfqStatus.CLOSED);
	}

	@Test
	void bidsOpenOnlyAfterClosing() {
		Rfq rfq = TestRfqs.published();

		refuses(() -> rfq.open(TestRfqs.CLOSING, 1), "sourcing.Rfq.moveNotAllowed");
		assertThat(rfq.isOpened()).isFalse();
	}

	@Test
	void cancellingNeedsAReasonAndIsNoLongerPossibleOnceBidsAreOpen() {
		Rfq rfq = TestRfqs.published();

		refuses(() -> rfq.cancel("  ", TestRfqs.NOW), "sourcing.Rfq.reasonMissing");
		rfq.close(TestRfqs.CLOSING);
		rfq.open(TestRfqs.CLOSING, 1);
		refuses(() -> rfq.cancel("budget", TestRfqs.CLOSING), "sourcing.Rfq.moveNotAllowed");
	}

	@Test
	void anAwardIsProposedReturnedAndConfirmedByMovesOfItsOwn() {
		Rfq rfq = TestRfqs.published();
		rfq.close(TestRfqs.CLOSING);
		refuses(() -> rfq.returnAward("AWD-2026-000001", ""), "sourcing.Rfq.moveNotAllowed");
		refuses(() -> rfq.proposeAward("AWD-2026-000001"), "sourcing.Rfq.moveNotAllowed");
		rfq.open(TestRfqs.CLOSING, 1);
		refuses(() -> rfq.refuseAward("AWD-2026-000001", ""), "sourcing.Rfq.moveNotAllowed");
		refuses(() -> rfq.award("AWD-2026-000001", TestRfqs.CLOSING), "sourcing.Rfq.moveNotAllowed");

		rfq.proposeAward("AWD-2026-000001");
		rfq.returnAward("AWD-2026-000001", "say more");
		assertThat(rfq.status()).isEqualTo(RfqStatus.OPENED);
		rfq.proposeAward("AWD-2026-000002");
		rfq.award("AWD-2026-000002", TestRfqs.CLOSING.plusSeconds(60));

		assertThat(rfq.status()).isEqualTo(RfqStatus.AWARDED);
		assertThat(rfq.details().endedAt()).isEqualTo(TestRfqs.CLOSING.plusSeconds(60));
	}

	@Test
	void onlyItsBuyerActsOnIt() {
		Rfq rfq = TestRfqs.drafted();

		assertThatCode(() -> rfq.requireBuyer(TestRfqs.BUYER)).doesNotThrowAnyException();
		refuses(() -> rfq.requireBuyer(new UserId("buyer2")), "sourcing.Rfq.notYours");
	}

	@Test
	void editingKeepsLinesAndInvitationsThatStay() {
		RfqDraft before = TestRfqs.draft();
		Rfq rfq = TestRfqs.drafted(before);
		SupplierId newcomer = new SupplierId(Ids.next());
		RfqDraftLine added = TestRfqs.line("Stapler", "7");
		RfqDraft after = new RfqDraft(before.id(), "Changed", before.terms(), "EUR", before.closesAt(), before.zone(),
				true, true, 2, List.of(added, before.lines().get(1)), List.of(TestRfqs.SUPPLIER, newcomer));

		rfq.edit(after, TestRfqs.BUYER, TestRfqs.NOW);

		assertThat(rfq.details().draft()).isEqualTo(after);
	}

	@Test
	void theBaselineIsNotForSuppliers() {
		RfqLineDetails line = TestRfqs.drafted().details().lines().getFirst();

		assertThat(line.baselinePrice()).isNotNull();
		assertThat(line.forSuppliers().baselinePrice()).isNull();
		assertThat(line.forSuppliers().baselineType()).isNull();
	}

	private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
		assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class,
				(violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

}
