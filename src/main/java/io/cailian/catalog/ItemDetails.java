package io.cailian.catalog;

import java.time.Instant;
import java.util.Map;

import io.cailian.classification.CategoryId;

/**
 * An item as others see it.
 *
 * @param values the stored value by the code of each attribute
 */
public record ItemDetails(ItemId id, String code, CatalogNames names, CategoryId category, String unit,
		String description, Map<String, String> values, ItemStatus status, Instant changedAt, long version) {

	public ItemDetails {
		values = Map.copyOf(values);
	}

}
