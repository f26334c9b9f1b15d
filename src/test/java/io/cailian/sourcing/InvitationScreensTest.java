package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import io.cailian.supplier.SupplierId;
import io.cailian.uikit.AmountField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The supplier's screens.
 */
@WithMockUser(username = SourcingScreenTest.SUPPLIER, roles = "SUPPLIER")
@SuppressWarnings("NullAway.Init")
class InvitationScreensTest extends SourcingScreenTest {

	private SupplierId supplier;

	private RfqDraft rfq;

	@BeforeEach
	void anInvitation() {
		this.supplier = this.world.supplier("屏幕供应商", SUPPLIER);
		this.rfq = this.world.publish(TestRfqs.partial(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "1000"), TestRfqs.line("Toner", "2.5")),
						List.of(this.supplier, this.world.first)),
				false, 1));
	}

	@Test
	void theNewestInvitationComesFirst() {
		open("invitations");

		assertThat(row(0)).contains("办公用品 Office supplies 𠮷", "2026-03-02 10:00");
	}

	@Test
	void aBidIsTypedWithItsTotalSubmittedRevisedAndWithdrawn() {
		open("invitations/" + this.rfq.id());
		assertThat(page()).contains("您的报价将加密保存至");

		prices("单价").getFirst().setValue(new BigDecimal("12.3456"));
		assertThat(page()).contains("12,345.60");
		speak(Locale.ENGLISH);
		assertThat(prices("Unit price").getFirst().getValue()).isEqualByComparingTo("12.3456");
		press("Submit bid");
		assertThat(page()).contains("Receipt", "SHA-256 of the sealed bid", "Bid submitted");

		prices("Unit price").get(1).setValue(new BigDecimal("8"));
		press("Submit revision");
		assertThat(own().revision()).isEqualTo(2);
		press("Withdraw bid");
		press("Withdraw bid");

		assertThat(page()).contains("Receipt of the withdrawn bid", "Withdrawn");
		assertThat(own().status()).isEqualTo(BidStatus.WITHDRAWN);
	}

	@Test
	void whatIsKeptWithoutSubmittingIsThereAgainButDoesNotCount() {
		open("invitations/" + this.rfq.id());
		prices("单价").getFirst().setValue(new BigDecimal("7"));
		press("暂存");

		open("invitations");
		open("invitations/" + this.rfq.id());

		assertThat(prices("单价").getFirst().getValue()).isEqualByComparingTo("7");
		assertThat(own().revision()).isZero();
	}

	@Test
	void afterClosingNothingCanBeTyped() {
		this.world.clock.set(TestRfqs.CLOSING);

		open("invitations/" + this.rfq.id());

		assertThat(page()).contains("报价已于").doesNotContain("提交报价");
		assertThat(prices("单价")).allSatisfy((price) -> assertThat(price.isReadOnly()).isTrue());
	}

	private List<AmountField> prices(String label) {
		return find(AmountField.class).withLabel(label).all();
	}

	private OwnBid own() {
		return this.world.asSupplier(SUPPLIER, () -> this.world.invitations.details(this.rfq.id())).bid();
	}

}
