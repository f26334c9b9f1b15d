package io.cailian.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.cailian.identity.UserId;
import org.junit.jupiter.api.Test;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

class RfqListTest extends SourcingTest {

	private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

	private final UserId mine = new UserId("buyer-" + this.word);

	@Test
	void pagesWalkTheWholeListOnceNewestFirst() {
		List<RfqId> created = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			created.addFirst(create("Paper " + i + " " + this.word));
		}

		List<RfqId> walked = new ArrayList<>();
		String cursor = null;
		do {
			String from = cursor;
			RfqPage page = asBuyer(() -> this.queries.page(RfqFilter.ALL.withText(this.word), from, 3));
			walked.addAll(page.items().stream().map(RfqSummary::id).toList());
			cursor = page.nextCursor();
		}
		while (cursor != null);

		assertThat(walked).isEqualTo(created);
		assertThat(asBuyer(() -> this.queries.list(RfqFilter.ALL.withText(this.word), 2, 2))).extracting(RfqSummary::id)
			.isEqualTo(created.subList(2, 4));
		assertThat(asBuyer(() -> this.queries.count(RfqFilter.ALL.withText(this.word))))
			.isEqualTo(new RfqCount(7, false));
	}

	@Test
	void chineseIsFoundByAnyPartAndAllWordsMustMatch() {
		RfqId paper = create("二〇二六年办公用纸采购 " + this.word);
		create("办公家具采购 " + this.word);

		assertThat(found("办公用纸 " + this.word)).containsExactly(paper);
		assertThat(found("用纸 " + this.word.toUpperCase(java.util.Locale.ROOT))).containsExactly(paper);
		assertThat(found("纸 " + this.word)).containsExactly(paper);
		assertThat(found("办公 " + this.word)).hasSize(2);
		assertThat(found("公办 " + this.word)).isEmpty();
		assertThat(found("!?")).isEmpty();
	}

	@Test
	void aChangedTitleIsFoundByItsNewWordsOnly() {
		RfqId id = create("Before " + this.word);
		RfqDetails rfq = asBuyer(() -> this.queries.details(id));
		RfqDraft draft = rfq.draft();
		EditResult result = as(this.mine.value(), "BUYER",
				() -> this.drafting.edit(new RfqDraft(id, "After " + this.word, draft.terms(), "CNY", draft.closesAt(),
						draft.zone(), false, false, 1, draft.lines(), draft.invited()), rfq.version()));

		assertThat(result).isInstanceOf(EditResult.Saved.class);
		assertThat(found("before " + this.word)).isEmpty();
		assertThat(found("after " + this.word)).containsExactly(id);
	}

	@Test
	void anRfqIsFoundByTheBeginningOfItsNumber() {
		RfqId id = create("Numbered " + this.word);
		String number = asBuyer(() -> this.queries.details(id)).number();

		assertThat(found(number)).containsExactly(id);
		assertThat(found(number.substring(0, number.length() - 1))).contains(id);
	}

	@Test
	void filtersByStatusBuyerAndClosingCombine() {
		RfqId draft = create("One " + this.word);
		RfqDraft published = publishedDraft();
		RfqFilter own = new RfqFilter(RfqStatus.DRAFT, this.mine, "", TestRfqs.CLOSING,
				TestRfqs.CLOSING.plusSeconds(1));

		assertThat(ids(own)).containsExactly(draft);
		assertThat(ids(
				new RfqFilter(RfqStatus.PUBLISHED, this.mine, "", TestRfqs.CLOSING, TestRfqs.CLOSING.plusSeconds(1))))
			.isEmpty();
		assertThat(ids(new RfqFilter(null, this.mine, "", TestRfqs.NOW, TestRfqs.CLOSING))).isEmpty();
		assertThat(asBuyer(() -> this.queries.page(new RfqFilter(RfqStatus.PUBLISHED, null, "", TestRfqs.CLOSING, null),
				null, 200)))
			.satisfies((page) -> assertThat(page.items()).anySatisfy((row) -> {
				assertThat(row.id()).isEqualTo(published.id());
				assertThat(row.invited()).isEqualTo(2);
				assertThat(row.bids()).isZero();
			}));
	}

	@Test
	void savingOverSomebodyElsesSaveIsAConflictThatShowsTheirs() {
		RfqId id = create("Shared " + this.word);
		RfqDetails seen = asBuyer(() -> this.queries.details(id));
		EditResult first = as(this.mine.value(), "BUYER", () -> this.drafting.edit(seen.draft(), seen.version()));

		EditResult second = as(this.mine.value(), "BUYER", () -> this.drafting.edit(seen.draft(), seen.version()));

		assertThat(first).isInstanceOf(EditResult.Saved.class);
		assertThat(second).isInstanceOfSatisfying(EditResult.Conflict.class,
				(conflict) -> assertThat(conflict.theirs().version()).isGreaterThan(seen.version()));
	}

	@Test
	void creatingTheSameDraftAgainChangesNothing() {
		RfqDraft draft = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.of(this.first));

		RfqDetails once = asBuyer(() -> this.drafting.create(draft));

		assertThat(asBuyer(() -> this.drafting.create(draft))).isEqualTo(once);
		refuses("sourcing.Rfq.idTaken", () -> as("buyer2", "BUYER", () -> this.drafting.create(draft)));
	}

	private RfqId create(String title) {
		RfqDraft draft = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.of(this.first));
		return as(this.mine.value(), "BUYER", () -> this.drafting.create(new RfqDraft(draft.id(), title, "", "CNY",
				draft.closesAt(), draft.zone(), false, false, 1, draft.lines(), draft.invited())))
			.id();
	}

	private List<RfqId> found(String text) {
		return ids(RfqFilter.ALL.withText(text));
	}

	private List<RfqId> ids(RfqFilter filter) {
		return asBuyer(() -> this.queries.page(filter, null, 200)).items().stream().map(RfqSummary::id).toList();
	}

}
