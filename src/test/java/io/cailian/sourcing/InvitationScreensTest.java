package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import io.cailian.classification.Region;
import io.cailian.supplier.SupplierId;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.UnreadableInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;

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
	void whereItIsToBeDeliveredStandsOnTheInvitation() {
		open("invitations/" + this.rfq.id());
		assertThat(page()).doesNotContain("交货地区");
		RfqDraft delivered = this.world.publish(TestRfqs.deliveredTo(new Region("CN-ZJ"), TestRfqs
			.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "10")), List.of(this.supplier, this.world.first))));

		open("invitations/" + delivered.id());

		assertThat(page()).contains("交货地区", "浙江");
		speak(Locale.ENGLISH);
		assertThat(page()).contains("Delivery region", "Zhejiang");
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

	@Test
	void afterClosingTheBidThatCountsIsShownAndNotALaterDraft() {
		submitted("9");
		this.world.asSupplier(SUPPLIER,
				() -> this.world.submission.saveDraft(this.rfq.id(), TestRfqs.bid(this.rfq, "7", "7"), 0, 1));
		open("invitations/" + this.rfq.id());
		assertThat(page()).contains("我的报价草稿", "有效的仍是已提交的第 1 版报价");
		assertThat(prices("单价").getFirst().getValue()).isEqualByComparingTo("7");

		this.world.clock.set(TestRfqs.CLOSING);
		open("invitations/" + this.rfq.id());

		assertThat(page()).contains("我的报价").doesNotContain("草稿");
		assertThat(prices("单价").getFirst().getValue()).isEqualByComparingTo("9");
	}

	@Test
	void whoeverIsOvertakenKeepsWhatIsTypedAndMayGoOn() {
		open("invitations/" + this.rfq.id());
		prices("单价").getFirst().setValue(new BigDecimal("7"));
		submitted("9");

		press("提交报价");
		assertThat(find(Dialog.class).single().getElement().getTextRecursively()).contains(SUPPLIER, "7,000.00",
				"9,000.00");
		press("返回继续编辑");
		assertThat(prices("单价").getFirst().getValue()).isEqualByComparingTo("7");
		press("提交报价");
		press("提交我的");

		assertThat(own().revision()).isEqualTo(2);
		assertThat(page()).contains("报价回执");
	}

	@Test
	void aStaleWindowDoesNotOverwriteADraftUnasked() {
		open("invitations/" + this.rfq.id());
		prices("单价").getFirst().setValue(new BigDecimal("7"));
		this.world.asSupplier(SUPPLIER,
				() -> this.world.submission.saveDraft(this.rfq.id(), TestRfqs.bid(this.rfq, "8", ""), 0, 0));

		press("暂存");
		assertThat(own().unsubmitted().orElseThrow().lines().getFirst().unitPrice()).isEqualByComparingTo("8");
		press("暂存我的");

		assertThat(own().unsubmitted().orElseThrow().lines().getFirst().unitPrice()).isEqualByComparingTo("7");
	}

	@Test
	void withdrawingAnOvertakenBidAsksAgain() {
		submitted("9");
		open("invitations/" + this.rfq.id());
		this.world.asSupplier(SUPPLIER,
				() -> this.world.submission.submit(this.rfq.id(), TestRfqs.bid(this.rfq, "8", ""), 1));

		press("撤回报价");
		press("撤回报价");
		assertThat(own().status()).isEqualTo(BidStatus.SUBMITTED);
		press("仍然撤回");

		assertThat(own().status()).isEqualTo(BidStatus.WITHDRAWN);
	}

	@Test
	void whatCannotBeReadIsAnErrorAndNotSavedAsEmpty() {
		open("invitations/" + this.rfq.id());
		prices("单价").getFirst().setValue(new BigDecimal("7"));
		UnreadableInput.typeInto(find(IntegerField.class).withLabel("交货期（天）").all().getFirst());

		press("暂存");

		assertThat(page()).contains("交货期（天） – 交货期须在 0 至");
		assertThat(own().unsubmitted()).isEmpty();
	}

	@Test
	void moreTimeAndTheResultAreShown() {
		submitted("9");
		this.world
			.asBuyer(() -> this.world.publishing.extend(this.rfq.id(), TestRfqs.CLOSING.plusSeconds(3600), "补充图纸"));
		open("invitations/" + this.rfq.id());
		assertThat(page()).contains("2026-03-02 10:00", "2026-03-02 11:00", "补充图纸");

		this.world.clock.set(TestRfqs.CLOSING.plusSeconds(3600));
		this.world.asBuyer(() -> this.world.opening.open(this.rfq.id()));
		this.world.asBuyer(() -> this.world.publishing.endWithoutAward(this.rfq.id(), "内部原因"));
		open("invitations/" + this.rfq.id());

		assertThat(page()).contains("本次询价未定标").doesNotContain("内部原因");
	}

	private void submitted(String price) {
		this.world.asSupplier(SUPPLIER,
				() -> this.world.submission.submit(this.rfq.id(), TestRfqs.bid(this.rfq, price, ""), 0));
	}

	private List<AmountField> prices(String label) {
		return find(AmountField.class).withLabel(label).all();
	}

	private OwnBid own() {
		return this.world.asSupplier(SUPPLIER, () -> this.world.invitations.details(this.rfq.id())).bid();
	}

}
