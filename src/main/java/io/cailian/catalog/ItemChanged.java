package io.cailian.catalog;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody has written, edited, offered or retired an item.
 */
record ItemChanged(String action, UUID subjectId, Map<String, String> facts) implements AuditedEvent {

	static final String SUBJECT_TYPE = "ITEM";

	static ItemChanged written(ItemDetails item, String category) {
		return new ItemChanged("ITEM_WRITTEN", item.id().value(), facts(item, category));
	}

	static ItemChanged imported(ItemDetails item, String category) {
		return new ItemChanged("ITEM_IMPORTED", item.id().value(), facts(item, category));
	}

	static ItemChanged edited(ItemDetails item, String category) {
		return new ItemChanged("ITEM_EDITED", item.id().value(), facts(item, category));
	}

	static ItemChanged activated(ItemDetails item, String category) {
		return new ItemChanged("ITEM_ACTIVATED", item.id().value(), facts(item, category));
	}

	static ItemChanged retired(ItemDetails item, String category) {
		return new ItemChanged("ITEM_RETIRED", item.id().value(), facts(item, category));
	}

	@Override
	public String subjectType() {
		return SUBJECT_TYPE;
	}

	private static Map<String, String> facts(ItemDetails item, String category) {
		return Map.of("number", item.code(), "nameZh", item.names().zh(), "nameEn", item.names().en(),
				"purchaseCategory", category, "unitOfOrder", item.unit(), "attributeValues",
				new TreeMap<>(item.values()).entrySet()
					.stream()
					.map((value) -> value.getKey() + "=" + value.getValue())
					.collect(Collectors.joining("; ")));
	}

}
