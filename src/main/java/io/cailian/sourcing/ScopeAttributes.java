package io.cailian.sourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryFilter;
import io.cailian.classification.CategoryId;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnits;
import io.cailian.workflow.spi.DocumentAttribute;

import org.springframework.stereotype.Component;

/**
 * What approval rules may ask about the scope of an RFQ: what kind of thing is bought,
 * and for which business unit.
 */
@Component
class ScopeAttributes {

	private static final String KEY = "sourcing.ScopeAttributes.";

	private final Categories categories;

	private final BusinessUnits units;

	ScopeAttributes(Categories categories, BusinessUnits units) {
		this.categories = categories;
		this.units = units;
	}

	List<DocumentAttribute> all() {
		return List.of(DocumentAttribute.choice(DocumentAttribute.CATEGORY, KEY + "category", this::categoryOptions),
				DocumentAttribute.choice(DocumentAttribute.BUSINESS_UNIT, KEY + "unit", this::unitOptions));
	}

	/** Only what the buyer has said; a map that callers add to. */
	Map<String, List<String>> of(BuyingScope scope) {
		Map<String, List<String>> values = new HashMap<>();
		List<String> lineage = lineage(scope);
		if (!lineage.isEmpty()) {
			values.put(DocumentAttribute.CATEGORY, lineage);
		}
		Optional.ofNullable(scope.unit())
			.flatMap(this.units::find)
			.ifPresent((unit) -> values.put(DocumentAttribute.BUSINESS_UNIT, List.of(unit.fullCode())));
		return values;
	}

	/** The category itself first, then all above it; nothing if none was chosen. */
	private List<String> lineage(BuyingScope scope) {
		CategoryId category = scope.category();
		if (category == null) {
			return List.of();
		}
		List<CategoryId> lineage = this.categories.lineage(category);
		Map<CategoryId, CategoryDetails> details = this.categories.all(lineage);
		return lineage.stream().map((id) -> Objects.requireNonNull(details.get(id)).fullCode()).toList();
	}

	private List<DocumentAttribute.Option> categoryOptions() {
		return this.categories.list(CategoryFilter.ALL, 0, Integer.MAX_VALUE)
			.stream()
			.map((category) -> new DocumentAttribute.Option(category.fullCode(), category.names().zh(),
					category.names().en()))
			.toList();
	}

	private List<DocumentAttribute.Option> unitOptions() {
		return this.units.all()
			.stream()
			.map((BusinessUnitDetails unit) -> new DocumentAttribute.Option(unit.fullCode(), unit.nameZh(),
					unit.nameEn()))
			.toList();
	}

}
