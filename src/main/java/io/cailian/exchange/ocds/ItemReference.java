package io.cailian.exchange.ocds;

import java.util.List;
import java.util.Optional;

/** Finds the tender's item that a bid or an award speaks of. */
final class ItemReference {

	private ItemReference() {
	}

	/** By id; without an id only where the tender has a single item. */
	static Optional<OcdsItem> resolve(Fields reference, List<OcdsItem> items) {
		Optional<String> id = reference.id("id", Fields.ID);
		if (id.isEmpty() && items.size() == 1) {
			return Optional.of(items.getFirst());
		}
		Optional<OcdsItem> item = items.stream()
			.filter((known) -> id.filter(known.id()::equals).isPresent())
			.findFirst();
		if (item.isEmpty()) {
			reference.findings().add(reference.place("id"), OcdsFault.ITEM_UNDEFINED, id.orElse(""));
		}
		return item;
	}

}
