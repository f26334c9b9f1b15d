package io.cailian.exchange.ocds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that no item is awarded twice: several active awards may share an item only
 * if each states its quantity and together they stay within what the tender asks for.
 */
final class AwardedItems {

	private final Findings findings;

	private final List<OcdsItem> items;

	private final Map<String, List<Optional<BigDecimal>>> quantities = new HashMap<>();

	AwardedItems(Findings findings, List<OcdsItem> items) {
		this.findings = findings;
		this.items = items;
	}

	void add(Place place, OcdsAward award) {
		if (award.status() != OcdsAwardStatus.ACTIVE) {
			return;
		}
		if (award.lines().isEmpty() && this.items.size() == 1) {
			add(place, this.items.getFirst(), Optional.empty());
		}
		for (OcdsAwardLine line : award.lines()) {
			this.items.stream()
				.filter((item) -> item.id().equals(line.itemId()))
				.forEach((item) -> add(place, item, line.quantity()));
		}
	}

	private void add(Place place, OcdsItem item, Optional<BigDecimal> quantity) {
		List<Optional<BigDecimal>> awarded = this.quantities.computeIfAbsent(item.id(), (id) -> new ArrayList<>());
		awarded.add(quantity);
		if (awarded.size() > 1 && !isSplit(item, awarded)) {
			this.findings.add(place, OcdsFault.ITEM_AWARDED_TWICE, item.id());
		}
	}

	private static boolean isSplit(OcdsItem item, List<Optional<BigDecimal>> awarded) {
		BigDecimal sum = awarded.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
		return awarded.stream().allMatch(Optional::isPresent)
				&& item.quantity().filter((asked) -> sum.compareTo(asked) <= 0).isPresent();
	}

}
