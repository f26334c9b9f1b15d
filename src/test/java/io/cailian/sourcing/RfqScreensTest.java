package io.cailian.sourcing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.Acting;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.Quantity;
import io.cailian.uikit.InstantField;
import io.cailian.uikit.QuantityField;
import io.cailian.uikit.UnreadableInput;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The buyer's screens.
 */
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class RfqScreensTest extends SourcingScreenTest {

	@Autowired
	private RfqImporting importing;

	@Autowired
	private BidDisqualification disqualification;

	@Autowired
	private AccountOpening accounts;

	private final String word = "x" + UUID.randomUUID().toString().replace("-", "");

	@Test
	void theFilterOfTheAddressPicksTheRfqs() {
		RfqDraft rfq = titled("打印纸 " + this.word);
		this.world.publish(rfq);

		open("rfqs?q=" + this.word + "&status=PUBLISHED");

		assertThat(page()).contains("询价单", "共 1 张询价单");
		assertThat(row(0)).contains("打印纸 " + this.word, "0 / 2");

		speak(Locale.ENGLISH);
		assertThat(page()).contains("RFQs", "1 RFQ");
		open("rfqs?q=" + this.word + "&status=DRAFT");
		assertThat(rows()).isZero();
	}

	@Test
	void aDraftIsPublishedFromItsPage() {
		RfqDraft rfq = titled("Draft " + this.word);
		this.world.asBuyer(() -> this.world.drafting.create(rfq));
		open("rfqs/" + rfq.id());
		assertThat(page()).contains("草稿", "采购明细", "受邀供应商", "创建草稿");

		press("发布");
		press("发布");

		assertThat(page()).contains("报价中", "发布询价");
		assertThat(this.world.asBuyer(() -> this.world.queries.details(rfq.id())).status())
			.isEqualTo(RfqStatus.PUBLISHED);
	}

	@Test
	void openingIsOfferedButRefusedWithTheReasonUntilClosing() {
		RfqDraft rfq = this.world.publishedDraft();
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		speak(Locale.ENGLISH);
		open("rfqs/" + rfq.id());

		Button refused = find(Button.class).withText("Open bids").single();
		assertThat(refused.getElement().getAttribute("aria-disabled")).isEqualTo("true");
		assertThat(refused.isEnabled()).isTrue();
		press("Open bids");
		assertThat(find(Dialog.class).exists()).isFalse();

		this.world.clock.set(TestRfqs.CLOSING);
		open("rfqs/" + rfq.id());
		press("Open bids");
		press("Open bids");

		assertThat(page()).contains("Opened", "Bids opened: 1");
	}

	@Test
	void whoStaysOnAScreenWithChangesMayLeaveItLater() {
		open("rfqs/new");
		test(field("标题")).setValue("新询价 " + this.word);
		UI.getCurrent().navigate("rfqs");
		press("取消");

		UI.getCurrent().navigate("rfqs");
		assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("放弃未保存的修改？");
		press("放弃并离开");

		assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("rfqs");
	}

	@Test
	void whatIsTypedIsSavedAndSurvivesAChangeOfLanguage() {
		open("rfqs/new");
		test(field("标题")).setValue("新询价 " + this.word);
		test(field("物料/服务")).setValue("𠮷牌复印纸");

		speak(Locale.ENGLISH);
		assertThat(field("Title").getValue()).isEqualTo("新询价 " + this.word);
		press("Save");
		assertThat(page()).contains("Enter a quantity greater than zero.");
		find(QuantityField.class).single().setValue(Quantity.of("12.5", "H87"));
		press("Save");

		List<RfqSummary> saved = this.world
			.asBuyer(() -> this.world.queries.list(RfqFilter.ALL.withText(this.word), 0, 10));
		assertThat(saved).singleElement().satisfies((row) -> assertThat(row.status()).isEqualTo(RfqStatus.DRAFT));
		assertThat(this.world.asBuyer(() -> this.world.queries.details(saved.getFirst().id())).lines()).singleElement()
			.satisfies((line) -> assertThat(line.item()).isEqualTo("𠮷牌复印纸"));
	}

	@Test
	void whatCannotBeReadIsAnErrorAtItsField() {
		RfqDraft rfq = titled("Unread " + this.word);
		RfqDetails seen = this.world.asBuyer(() -> this.world.drafting.create(rfq));
		open("rfqs/" + rfq.id() + "/edit");
		UnreadableInput.typeInto(find(DatePicker.class).withLabel("需求日期").single());
		UnreadableInput.typeInto(find(DateTimePicker.class).single());

		press("保存");

		assertThat(page()).contains("需求日期 – ", "报价截止时间 – ");
		assertThat(this.world.asBuyer(() -> this.world.queries.details(rfq.id())).version()).isEqualTo(seen.version());
	}

	@Test
	void aDraftKeepsItsOwnZone() {
		RfqDraft rfq = titled("Kyiv " + this.word);
		this.world.asBuyer(() -> this.world.drafting.create(new RfqDraft(rfq.id(), rfq.title(), rfq.terms(), "CNY",
				rfq.closesAt(), "Europe/Kyiv", false, false, 1, rfq.lines(), rfq.invited())));
		open("rfqs/" + rfq.id() + "/edit");
		test(field("标题")).setValue("Kyiv again " + this.word);

		press("保存");

		RfqDetails saved = this.world.asBuyer(() -> this.world.queries.details(rfq.id()));
		assertThat(saved.title()).isEqualTo("Kyiv again " + this.word);
		assertThat(saved.zone()).isEqualTo("Europe/Kyiv");
		open("rfqs/" + rfq.id());
		assertThat(page()).contains("修改草稿");
	}

	@Test
	void theBuyerGivesMoreTimeAndEndsWithoutAnAward() {
		RfqDraft rfq = this.world.publishedDraft();
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		open("rfqs/" + rfq.id());
		press("延长截止");
		find(InstantField.class).single().setValue(TestRfqs.CLOSING.plusSeconds(3600));
		press("延长截止");
		assertThat(find(Dialog.class).single().getElement().getTextRecursively()).contains("请填写");
		find(TextArea.class).withLabel("原因").single().setValue("踏勘");
		press("延长截止");
		assertThat(page()).contains("踏勘", "2026-03-02 11:00");

		this.world.clock.set(TestRfqs.CLOSING.plusSeconds(3600));
		open("rfqs/" + rfq.id());
		press("开标");
		press("开标");
		press("不定标");
		find(TextArea.class).withLabel("原因").single().setValue("预算不足");
		press("不定标");

		assertThat(page()).contains("流标", "开标后未定标", "预算不足");
	}

	@Test
	void aLiftedDisqualificationStaysInTheStory() {
		RfqDraft rfq = this.world.publishedDraft();
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));
		this.world.clock.set(TestRfqs.CLOSING);
		this.world.asBuyer(() -> {
			this.world.opening.open(rfq.id());
			BidId bid = this.world.queries.bids(rfq.id()).getFirst().id();
			this.disqualification.disqualify(rfq.id(), bid, "样品不合格");
			this.disqualification.reinstate(rfq.id(), bid, "复检合格");
			return bid;
		});

		open("rfqs/" + rfq.id());

		assertThat(page()).contains("否决 华东纸业有限公司 的报价", "样品不合格", "恢复 华东纸业有限公司 的报价", "复检合格");
	}

	@Test
	@WithMockUser(username = "manager", roles = "PURCHASING_MANAGER")
	void theManagerHandsAnRfqOver() {
		Acting.as("admin", "ADMIN", () -> this.accounts
			.open(new Person(new UserId("buyer2"), "周凯", "Zhou Kai", "buyer2@cailian.example"), Set.of("BUYER")));
		RfqDraft rfq = this.world.publishedDraft();
		open("rfqs/" + rfq.id());
		press("移交采购员");
		press("移交采购员");
		assertThat(find(Dialog.class).single().getElement().getTextRecursively()).contains("此项必填");
		choose(new UserId("buyer2"));
		find(TextArea.class).withLabel("原因").single().setValue("病假");
		press("移交采购员");

		assertThat(this.world.asBuyer(() -> this.world.queries.details(rfq.id())).buyer())
			.isEqualTo(new UserId("buyer2"));
		assertThat(page()).contains("周凯", "病假");
		assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("延长截止", "取消询价");
	}

	@SuppressWarnings("unchecked")
	private void choose(UserId buyer) {
		ComboBox<Person> box = (ComboBox<Person>) find(ComboBox.class).withLabel("新的采购员").single();
		box.setValue(box.getListDataView()
			.getItems()
			.filter((person) -> person.id().equals(buyer))
			.findFirst()
			.orElseThrow());
	}

	@Test
	void anImportedRfqOffersNothingToDoAndInventsNothing() {
		RfqId rfq = this.world.asBuyer(() -> this.importing.importRfq(new ImportedRfq("ocds-" + this.word, "Папір", "",
				"UAH", "Europe/Kyiv", TestRfqs.NOW.minusSeconds(86400), TestRfqs.NOW.minusSeconds(60), null,
				RfqStatus.CLOSED, null, List.of(TestRfqs.line("Папір", "1")), List.of())));

		open("rfqs/" + rfq);

		assertThat(page()).contains("来源未说明").doesNotContain("允许");
		assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("开标", "取消询价", "延长截止", "不定标");
	}

	@Test
	void aSaveInBetweenIsShownAndNothingTypedIsLost() {
		RfqDraft rfq = titled("First " + this.word);
		RfqDetails seen = this.world.asBuyer(() -> this.world.drafting.create(rfq));
		open("rfqs/" + rfq.id() + "/edit");
		test(field("标题")).setValue("Mine " + this.word);
		RfqDraft elsewhere = new RfqDraft(rfq.id(), "Theirs " + this.word, rfq.terms(), "CNY", rfq.closesAt(),
				rfq.zone(), false, false, 1, rfq.lines(), rfq.invited());
		this.world.asBuyer(() -> this.world.drafting.edit(elsewhere, seen.version()));

		press("保存");
		assertThat(find(Dialog.class).single().getElement().getTextRecursively()).contains("保存了此草稿");
		assertThat(field("标题").getValue()).isEqualTo("Mine " + this.word);
		press("保存我的");

		assertThat(this.world.asBuyer(() -> this.world.queries.details(rfq.id())).title())
			.isEqualTo("Mine " + this.word);
	}

	private RfqDraft titled(String title) {
		RfqDraft draft = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100")),
				List.of(this.world.first, this.world.second));
		return new RfqDraft(draft.id(), title, draft.terms(), "CNY", draft.closesAt(), draft.zone(), false, false, 1,
				draft.lines(), draft.invited());
	}

}
