package io.cailian.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.cailian.classification.CategoryId;

import org.springframework.stereotype.Component;

/**
 * Puts together which attributes stand for a category, out of its lineage, for services
 * that have checked the rights of the person and for the index, which nobody asks.
 */
@Component
class AttributesInForce {

	private final CategoryAttributeRecords records;

	AttributesInForce(CategoryAttributeRecords records) {
		this.records = records;
	}

	/** By category, the most general first, of one code the nearest; retired ones too. */
	Map<CategoryId, List<AttributeDetails>> standing(Map<CategoryId, List<CategoryId>> lineages) {
		Map<CategoryId, List<AttributeDetails>> found = new HashMap<>();
		Map<CategoryId, List<CategoryAttribute>> defined = definedFor(lineages.values());
		lineages.forEach((category, lineage) -> found.put(category, standing(lineage, defined)));
		return found;
	}

	/** The same without the retired ones. */
	Map<CategoryId, List<AttributeDetails>> inForce(Map<CategoryId, List<CategoryId>> lineages) {
		Map<CategoryId, List<AttributeDetails>> standing = standing(lineages);
		standing.replaceAll(
				(category, attributes) -> attributes.stream().filter((attribute) -> !attribute.retired()).toList());
		return standing;
	}

	private Map<CategoryId, List<CategoryAttribute>> definedFor(Collection<List<CategoryId>> lineages) {
		return this.records.of(lineages.stream().flatMap(List::stream).map(CategoryId::value).distinct().toList())
			.stream()
			.collect(Collectors.groupingBy(CategoryAttribute::category));
	}

	private static List<AttributeDetails> standing(List<CategoryId> lineage,
			Map<CategoryId, List<CategoryAttribute>> defined) {
		List<CategoryAttribute> ordered = new ArrayList<>();
		lineage.reversed().forEach((category) -> ordered.addAll(defined.getOrDefault(category, List.of())));
		Map<String, CategoryAttribute> nearest = new LinkedHashMap<>();
		ordered.forEach((attribute) -> nearest.merge(attribute.code(), attribute,
				(above, below) -> below.isRetired() ? above : below));
		return nearest.values().stream().map(CategoryAttribute::details).toList();
	}

}
