package io.cailian.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.cailian.exchange.ocds.OcdsAward;
import io.cailian.exchange.ocds.OcdsItem;
import io.cailian.exchange.ocds.OcdsTender;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqDraftLine;
import io.cailian.supplier.SupplierId;

/**
 * Decides into which lines a tender goes: an item each where bids and awards are known by
 * item, else lots, because a total cannot be spread over items without inventing prices.
 */
final class LotPlan {

	private final OcdsTender tender;

	private final Offers offers;

	private final Winners winners;

	private final Warnings warnings;

	LotPlan(OcdsTender tender, Offers offers, Winners winners, Warnings warnings) {
		this.tender = tender;
		this.offers = offers;
		this.winners = winners;
		this.warnings = warnings;
	}

	List<Lot> lots() {
		List<OcdsItem> items = this.tender.items();
		if (itemByItem()) {
			return items.stream().map((item) -> Lot.of(item, this.warnings)).toList();
		}
		if (this.winners.all().size() > 1) {
			return byWinner();
		}
		if (Cut.needed(this.tender.title(), RfqDraftLine.MAX_ITEM)) {
			this.warnings.add("itemCut", this.tender.title());
		}
		return List.of(Lot.of(this.tender.title(), items, this.warnings));
	}

	private boolean itemByItem() {
		List<OcdsItem> items = this.tender.items();
		if (items.isEmpty() || !this.winners.areApart()) {
			return false;
		}
		boolean counted = items.stream()
			.allMatch((item) -> item.quantity().filter((quantity) -> quantity.signum() > 0).isPresent());
		if (!counted) {
			return items.size() > 1 && lot("lotUncounted", items.size());
		}
		if (items.size() == 1) {
			return true;
		}
		if (items.size() > RfqDraft.MAX_LINES) {
			return lot("lotTooLong", items.size());
		}
		boolean bids = this.offers.all().stream().allMatch((offer) -> offer.fromAward() || offer.pricedByItem());
		boolean awards = this.winners.all()
			.keySet()
			.stream()
			.allMatch((winner) -> this.winners.byItem(winner).isPresent());
		return (bids && awards) || lot("lotTotals", items.size());
	}

	private boolean lot(String word, int items) {
		this.warnings.add(word, String.valueOf(items));
		return false;
	}

	/** A lot for every winner and one for what nobody won. */
	private List<Lot> byWinner() {
		if (!this.winners.areApart()) {
			throw new RuleViolation("exchange.TenderMapping.severalWinners");
		}
		List<Lot> lots = new ArrayList<>();
		List<OcdsItem> rest = new ArrayList<>(this.tender.items());
		for (Map.Entry<SupplierId, List<OcdsAward>> winner : this.winners.all().entrySet()) {
			List<OcdsItem> given = this.winners.itemsOf(winner.getKey());
			if (given.isEmpty()) {
				throw new RuleViolation("exchange.TenderMapping.severalWinners");
			}
			rest.removeAll(given);
			lots.add(Lot.of(this.tender.title(), given, this.warnings));
		}
		if (!rest.isEmpty()) {
			lots.add(Lot.of(this.tender.title(), rest, this.warnings));
		}
		return lots;
	}

}
