package io.cailian.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.exchange.ocds.OcdsAward;
import io.cailian.exchange.ocds.OcdsAwardLine;
import io.cailian.exchange.ocds.OcdsItem;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;

/**
 * Who was awarded what, as far as the source says it.
 */
final class Winners {

	private final Offers offers;

	private final List<OcdsItem> items;

	private final Map<SupplierId, List<OcdsAward>> bySupplier = new LinkedHashMap<>();

	Winners(List<OcdsAward> active, Offers offers, List<OcdsItem> items) {
		this.offers = offers;
		this.items = items;
		for (OcdsAward award : active) {
			SupplierId supplier = offers.decidedBy(award)
				.orElseThrow(() -> new RuleViolation("exchange.TenderMapping.awardWithoutSupplier", award.id()));
			this.bySupplier.computeIfAbsent(supplier, (key) -> new ArrayList<>()).add(award);
		}
		this.bySupplier.forEach(offers::require);
	}

	Map<SupplierId, List<OcdsAward>> all() {
		return this.bySupplier;
	}

	boolean include(SupplierId supplier) {
		return this.bySupplier.containsKey(supplier);
	}

	/** The items given to the supplier; all of them where its awards name none. */
	List<OcdsItem> itemsOf(SupplierId supplier) {
		List<String> named = this.bySupplier.getOrDefault(supplier, List.of())
			.stream()
			.flatMap((award) -> award.lines().stream())
			.map(OcdsAwardLine::itemId)
			.toList();
		return named.isEmpty() ? this.items : this.items.stream().filter((item) -> named.contains(item.id())).toList();
	}

	/** Whether no item has two winners. */
	boolean areApart() {
		return this.bySupplier.keySet()
			.stream()
			.flatMap((supplier) -> itemsOf(supplier).stream())
			.distinct()
			.count() == this.bySupplier.keySet().stream().mapToLong((supplier) -> itemsOf(supplier).size()).sum();
	}

	/** All the supplier was given, as the awards say, else as it was bid. */
	Money amount(SupplierId supplier) {
		List<OcdsAward> awards = this.bySupplier.getOrDefault(supplier, List.of());
		boolean valued = awards.stream().allMatch((award) -> award.value().isPresent());
		if (valued) {
			return awards.stream().flatMap((award) -> award.value().stream()).reduce(Money::plus).orElseThrow();
		}
		List<OcdsItem> given = itemsOf(supplier);
		Offer offer = this.offers.of(supplier).orElseThrow();
		if (given.size() == this.items.size()) {
			return offer.total();
		}
		return given.stream()
			.map((item) -> offer.asks(item.id())
				.orElseThrow(
						() -> new RuleViolation("exchange.TenderMapping.awardWithoutValue", awards.getFirst().id())))
			.reduce(Money::plus)
			.orElseThrow();
	}

	/**
	 * The supplier's amounts by item, or nothing where they are not known or do not make
	 * up what was awarded.
	 */
	Optional<Map<String, Money>> byItem(SupplierId supplier) {
		List<OcdsItem> given = itemsOf(supplier);
		if (given.size() == 1) {
			return Optional.of(Map.of(given.getFirst().id(), amount(supplier)));
		}
		Map<String, Money> amounts = new HashMap<>();
		for (OcdsItem item : given) {
			Optional<Money> known = amount(supplier, item);
			if (known.isEmpty()) {
				return Optional.empty();
			}
			amounts.put(item.id(), known.get());
		}
		List<String> currencies = amounts.values().stream().map(Money::currency).distinct().toList();
		if (currencies.size() != 1
				|| !amounts.values().stream().reduce(Money::plus).orElseThrow().equals(amount(supplier))) {
			return Optional.empty();
		}
		return Optional.of(amounts);
	}

	private Optional<Money> amount(SupplierId supplier, OcdsItem item) {
		Optional<OcdsAwardLine> line = this.bySupplier.getOrDefault(supplier, List.of())
			.stream()
			.flatMap((award) -> award.lines().stream())
			.filter((candidate) -> candidate.itemId().equals(item.id()) && candidate.unitPrice().isPresent())
			.findFirst();
		if (line.isPresent()) {
			BigDecimal quantity = line.get().quantity().or(item::quantity).orElse(BigDecimal.ONE);
			Money price = line.get().unitPrice().orElseThrow();
			return Optional
				.of(new Money(price.amount().multiply(quantity).setScale(price.currencyScale(), RoundingMode.HALF_UP),
						price.currency()));
		}
		return this.offers.of(supplier).flatMap((offer) -> offer.asks(item.id()));
	}

}
