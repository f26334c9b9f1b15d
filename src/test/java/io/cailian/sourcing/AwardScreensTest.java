package io.cailian.sourcing;

import io.cailian.identity.Acting;
import io.cailian.rates.RateEntry;
import io.cailian.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Comparison, award and register as people read them.
 */
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class AwardScreensTest extends SourcingScreenTest {

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private BidComparison comparisons;

	@Test
	void aForeignBidShowsWhatItIsWorthWithRateAndDay() {
		RfqDraft rfq = opened("DKK", "6", "7");

		open("rfqs/" + rfq.id() + "/comparison");
		press("逐行授予最低报价");

		assertThat(headsAndFeet()).contains("DKK\u00a0617.50", "折合 CNY\u00a0605.15（汇率 0.98，2026-03-02）");
		assertThat(page()).contains("1. 华东纸业有限公司: DKK\u00a0600.00 折合 CNY\u00a0588.00", "合计 CNY\u00a0605.15");

		speak(Locale.ENGLISH);
		open("rfqs/" + rfq.id() + "/comparison");
		assertThat(headsAndFeet()).contains("= CNY\u00a0605.15 (rate 0.98, 2 Mar 2026)");
	}

	@Test
	void anAwardShowsSavingsAndHowFarItIsAboveTheLowestPrice() {
		RfqDraft rfq = opened("CNY", "6", "7");
		this.world.asBuyer(() -> {
			Comparison comparison = this.comparisons.of(rfq.id());
			BidId dearer = comparison.bids().getLast().bid();
			return this.proposing.propose(new AwardProposal(AwardId.next(), rfq.id(),
					comparison.lines()
						.stream()
						.map((row) -> new AwardProposal.Choice(row.line().id(), dearer))
						.toList(),
					"单一来源备件"));
		});

		open("rfqs/" + rfq.id() + "/comparison");

		assertThat(page()).contains("最低报价", "CNY\u00a0617.50", "高于最低报价", "CNY\u00a0102.50（16.6 %）", "节约额（对比上次成交价）",
				"CNY\u00a011,631.25（94.2 %）", "单一来源备件");
	}

	@Test
	void ofEqualPricesTheFirstSubmittedSaysSo() {
		RfqDraft rfq = this.world.publishedDraft();
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "7"), 0));
		this.world.clock.set(TestRfqs.NOW.plusSeconds(60));
		this.world.asSupplier(this.world.two,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "7"), 0));
		this.world.clock.set(TestRfqs.CLOSING);
		this.world.asBuyer(() -> this.world.opening.open(rfq.id()));
		Comparison comparison = this.world.asBuyer(() -> this.comparisons.of(rfq.id()));
		assertThat(comparison.bids()).extracting(Comparison.Column::tie)
			.containsExactly(Comparison.Tie.FIRST, Comparison.Tie.LATER);

		open("rfqs/" + rfq.id() + "/comparison");

		assertThat(headsAndFeet()).contains("同价，提交在先", "同价，提交在后");
	}

	@Test
	void theRegisterShowsConfirmedAwardsUnlessAskedForMore() {
		RfqDraft rfq = opened("CNY", "6", "7");
		this.world.asBuyer(() -> {
			Comparison comparison = this.comparisons.of(rfq.id());
			return this.proposing.propose(new AwardProposal(AwardId.next(), rfq.id(),
					comparison.lines()
						.stream()
						.map((row) -> new AwardProposal.Choice(row.line().id(), row.lowest().orElseThrow().bid()))
						.toList(),
					""));
		});

		open("awards?status=ALL");
		assertThat(row(0)).contains("1. 复印纸", "CNY\u00a0600.00");
		int all = rows();
		open("awards");
		assertThat(rows()).isLessThan(all);
	}

	/** What the columns of the comparison say above and below the lines. */
	@SuppressWarnings("unchecked")
	private String headsAndFeet() {
		Grid<Object> grid = (Grid<Object>) find(Grid.class).first();
		return grid.getColumns()
			.stream()
			.flatMap((column) -> Stream.of(column.getHeaderComponent(), column.getFooterComponent()))
			.map((component) -> component.getElement().getTextRecursively())
			.collect(Collectors.joining(" | "));
	}

	/** The first supplier offers in the currency, the second the same prices plus one. */
	private RfqDraft opened(String currency, String... prices) {
		if (!currency.equals("CNY")) {
			Acting.as("finance", "FINANCE", () -> {
				this.rates
					.record(new RateEntry(currency, "CNY", new BigDecimal("0.98"), LocalDate.of(2026, 3, 2), "test"));
				return true;
			});
		}
		RfqDraft rfq = this.world.publish(TestRfqs.partial(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100"), TestRfqs.line("Toner", "2.5")),
						List.of(this.world.first, this.world.second)),
				true, 1));
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bidIn(currency, rfq, prices), 0));
		this.world.asSupplier(this.world.two,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7", "8"), 0));
		this.world.clock.set(TestRfqs.CLOSING);
		this.world.asBuyer(() -> this.world.opening.open(rfq.id()));
		return rfq;
	}

}
