package io.cailian.catalog;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.cailian.classification.CategoryId;

/**
 * What the index keeps of an item.
 *
 * @param told what it is found by beside its names: its description and the texts and
 * choices of searchable attributes
 * @param chosen values of choices and of yes and no, by the code of the attribute
 * @param numbers values of numbers, by the code of the attribute
 */
record IndexedItem(ItemId id, String code, CatalogNames names, CategoryId category, ItemStatus status, String told,
		Map<String, String> chosen, Map<String, BigDecimal> numbers) {

	static IndexedItem of(ItemId id, String code, CatalogNames names, CategoryId category, ItemStatus status,
			String description, Map<String, String> values, List<AttributeDetails> attributes) {
		StringBuilder told = new StringBuilder(description);
		Map<String, String> chosen = new HashMap<>();
		Map<String, BigDecimal> numbers = new HashMap<>();
		for (AttributeDetails attribute : attributes) {
			String value = values.get(attribute.code());
			if (value == null || !attribute.searchable()) {
				continue;
			}
			switch (attribute.form().kind()) {
				case TEXT, DATE -> told.append('\n').append(value);
				case CHOICE -> {
					chosen.put(attribute.code(), value);
					told.append('\n')
						.append(attribute.form()
							.choices()
							.stream()
							.filter((choice) -> choice.code().equals(value))
							.map((choice) -> choice.nameZh() + "\n" + choice.nameEn())
							.collect(Collectors.joining("\n")));
				}
				case YES_NO -> chosen.put(attribute.code(), value);
				case NUMBER -> numbers.put(attribute.code(), new BigDecimal(value));
			}
		}
		return new IndexedItem(id, code, names, category, status, told.toString(), chosen, numbers);
	}

}
