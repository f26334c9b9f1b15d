package io.cailian.sourcing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.kernel.Quantity;
import io.cailian.uikit.QuantityField;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The buyer's screens.
 */
@WithMockUser(username = "buyer", roles = "BUYER")
class RfqScreensTest extends SourcingScreenTest {

	private final String word = "x" + UUID.randomUUID().toString().replace("-", "");

	@Test
	void theFilterOfTheAddressPicksTheRfqs() {
		RfqDraft rfq = titled("打印纸 " + this.word);
		this.world.publish(rfq);

		open("rfqs?q=" + this.word + "&status=PUBLISHED");

		assertThat(page()).contains("询价单", "共 1 张询价单");
		assertThat(row(0)).contains("打印纸 " + this.word, "0 / 2");

		speak(Locale.ENGLISH);
		assertThat(page()).contains("RFQs", "1 RFQs");
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

	@Test
	@WithMockUser(username = SUPPLIER, roles = "SUPPLIER")
	void theBuyersScreensAreClosedToSuppliers() {
		RfqDraft rfq = this.world.publishedDraft();

		for (String path : List.of("rfqs", "rfqs/new", "rfqs/" + rfq.id(), "rfqs/" + rfq.id() + "/edit")) {
			assertThat(shows(path)).as(path).isFalse();
		}
	}

	private boolean shows(String path) {
		try {
			open(path);
		}
		catch (RuntimeException denied) {
			return false;
		}
		return getCurrentView().getClass().getPackageName().equals("io.cailian.sourcing.ui");
	}

	private RfqDraft titled(String title) {
		RfqDraft draft = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100")),
				List.of(this.world.first, this.world.second));
		return new RfqDraft(draft.id(), title, draft.terms(), "CNY", draft.closesAt(), draft.zone(), false, false, 1,
				draft.lines(), draft.invited());
	}

}
