package io.cailian.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.catalog.ItemId;

/**
 * The prices on record for some items, as they were read.
 */
final class TiersOnRecord {

	private final Map<ItemId, List<TierOnRecord>> tiers;

	TiersOnRecord(List<TierOnRecord> tiers) {
		this.tiers = tiers.stream().collect(Collectors.groupingBy(TierOnRecord::item));
	}

	/** What holds of the same tier on a day. */
	Optional<TierOnRecord> heldOn(PriceDraft draft, LocalDate day) {
		return of(draft).stream().filter((tier) -> tier.isTierOf(draft) && tier.holdsOn(day)).findFirst();
	}

	/** What gives way to the price. */
	List<TierOnRecord> replacedBy(PriceDraft draft) {
		return of(draft).stream().filter((tier) -> tier.isReplacedBy(draft)).toList();
	}

	private List<TierOnRecord> of(PriceDraft draft) {
		return this.tiers.getOrDefault(draft.item(), List.of());
	}

}
