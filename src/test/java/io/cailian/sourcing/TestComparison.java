package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.rates.FixedRate;
import io.cailian.identity.UserId;
import io.cailian.kernel.Quantity;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Builds RFQs with opened bids for tests of the comparison, without a database.
 */
final class TestComparison {

	private static final Instant OPENED = Instant.parse("2026-05-04T02:00:00Z");

	private final String currency;

	private final List<RfqLineDetails> lines = new ArrayList<>();

	private final List<OpenedBid> bids = new ArrayList<>();

	private final Map<BidId, Comparison.Disqualification> disqualifications = new HashMap<>();

	private TestComparison(String currency) {
		this.currency = currency;
	}

	static TestComparison inCurrency(String currency) {
		return new TestComparison(currency);
	}

	TestComparison line(String quantity, String unit) {
		return line(quantity, unit, null, null);
	}

	TestComparison line(String quantity, String unit, @Nullable String baseline, @Nullable BaselineType type) {
		int position = this.lines.size() + 1;
		this.lines.add(new RfqLineDetails(UUID.randomUUID(), position, "item " + position, "",
				Quantity.of(quantity, unit), null, (baseline == null) ? null : new BigDecimal(baseline), type));
		return this;
	}

	/** A bid on the only line, priced as a whole, in the currency of the RFQ. */
	BidId bid(String total) {
		return bidIn(this.currency, total, null);
	}

	BidId bidIn(String bidCurrency, String total, @Nullable String rate) {
		return add(bidCurrency, new BigDecimal(total), rate,
				List.of(new OpenedBid.Line(this.lines.getFirst().id(), null, new BigDecimal(total), null, "")));
	}

	/** A bid with one unit price per line; null leaves the line unoffered. */
	BidId bidUnitPrices(@Nullable String... prices) {
		return bidUnitPricesIn(this.currency, null, prices);
	}

	BidId bidUnitPricesIn(String bidCurrency, @Nullable String rate, @Nullable String... prices) {
		List<OpenedBid.Line> offered = new ArrayList<>();
		BigDecimal total = BigDecimal.ZERO;
		for (int i = 0; i < prices.length; i++) {
			String price = prices[i];
			if (price != null) {
				offered.add(new OpenedBid.Line(this.lines.get(i).id(), new BigDecimal(price), null, 7, ""));
				total = total.add(Prices.lineAmount(this.lines.get(i).quantity().value(), new BigDecimal(price)));
			}
		}
		return add(bidCurrency, Prices.rounded(total, bidCurrency), rate, offered);
	}

	/** A bid whose source states another total than its unit prices give. */
	BidId bidStating(String total, String... prices) {
		List<OpenedBid.Line> offered = new ArrayList<>();
		for (String price : prices) {
			offered.add(new OpenedBid.Line(this.lines.get(offered.size()).id(), new BigDecimal(price), null, null, ""));
		}
		return add(this.currency, new BigDecimal(total), null, offered);
	}

	TestComparison disqualify(BidId bid, String reason) {
		this.disqualifications.put(bid, new Comparison.Disqualification(reason, new UserId("buyer"), OPENED));
		return this;
	}

	/** All lines to one bid. */
	List<AwardedLine> awardAll(BidId bid) {
		return AwardRules.check(compare(), new AwardProposal(AwardId.next(), RfqId.next(),
				this.lines.stream().map((line) -> new AwardProposal.Choice(line.id(), bid)).toList(), "because"));
	}

	UUID lineId(int position) {
		return this.lines.get(position - 1).id();
	}

	RfqDetails rfq() {
		return new RfqDetails(RfqId.next(), "RFQ-2026-000001", "test", "", this.currency, "Asia/Shanghai", OPENED, true,
				true, 1, new UserId("buyer"), RfqStatus.OPENED, OPENED, new UserId("buyer"), OPENED, OPENED, OPENED,
				OPENED, null, null, null, null, null, List.copyOf(this.lines), List.of(), BuyingScope.NONE, 0);
	}

	Comparison compare() {
		return new Evaluation(rfq(), this.bids, (supplier) -> "supplier", this.disqualifications).comparison();
	}

	private BidId add(String bidCurrency, BigDecimal total, @Nullable String rate, List<OpenedBid.Line> offered) {
		BidId id = BidId.next();
		FixedRate fixed = (rate == null) ? null : new FixedRate(new BigDecimal(rate), LocalDate.of(2026, 5, 4), "test");
		this.bids.add(new OpenedBid(id, new SupplierId(UUID.randomUUID()), BidStatus.OPENED,
				OPENED.minusSeconds(3600).plusSeconds(this.bids.size()), bidCurrency, total, fixed, "", offered, null));
		return id;
	}

}
