package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.cailian.classification.Region;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Quantity;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * RFQs in the states the tests need, reached by their own moves.
 */
final class TestRfqs {

	static final UserId BUYER = new UserId("buyer");

	static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	static final Instant CLOSING = NOW.plusSeconds(3600);

	static final SupplierId SUPPLIER = new SupplierId(Ids.next());

	private TestRfqs() {
	}

	static RfqDraftLine line(String item, String quantity) {
		return new RfqDraftLine(Ids.next(), item, "A4 80g", Quantity.of(quantity, "箱"), LocalDate.of(2026, 5, 1),
				new BigDecimal("120.5"), BaselineType.LAST_PRICE);
	}

	static RfqDraft draft() {
		return draft(CLOSING, List.of(line("复印纸", "100"), line("Toner", "2.5")), List.of(SUPPLIER));
	}

	static RfqDraft draft(@Nullable Instant closesAt, List<RfqDraftLine> lines, List<SupplierId> invited) {
		return new RfqDraft(RfqId.next(), "办公用品 Office supplies 𠮷", "货到付款", "CNY", closesAt, "Asia/Shanghai", false,
				false, 1, lines, invited);
	}

	static RfqDraft partial(RfqDraft draft, boolean otherCurrencies, int minBids) {
		return new RfqDraft(draft.id(), draft.title(), draft.terms(), draft.currency(), draft.closesAt(), draft.zone(),
				true, otherCurrencies, minBids, draft.lines(), draft.invited());
	}

	static RfqDraft deliveredTo(Region region, RfqDraft draft) {
		return new RfqDraft(draft.id(), draft.title(), draft.terms(), draft.currency(), draft.closesAt(), draft.zone(),
				draft.partialBids(), draft.otherCurrencies(), draft.minBids(), draft.lines(), draft.invited(),
				new BuyingScope(null, region, null, ""));
	}

	static Rfq drafted() {
		return drafted(draft());
	}

	static Rfq drafted(RfqDraft draft) {
		return Rfq.draft(draft, new RfqNumber(2026, 1), BUYER, NOW);
	}

	static Rfq published() {
		Rfq rfq = drafted();
		rfq.publish(NOW, "key");
		return rfq;
	}

	static BidForm bid(RfqDraft draft, String... unitPrices) {
		return bidIn("CNY", draft, unitPrices);
	}

	static BidForm bidIn(String currency, RfqDraft draft, String... unitPrices) {
		List<BidForm.Line> lines = new ArrayList<>();
		for (int i = 0; i < unitPrices.length; i++) {
			lines.add(new BidForm.Line(draft.lines().get(i).id(),
					unitPrices[i].isEmpty() ? null : new BigDecimal(unitPrices[i]), 14, ""));
		}
		return new BidForm(currency, lines, "含税 including tax");
	}

}
