package io.cailian.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;

/**
 * What a company wants to supply, to which regions, and to which of our business units.
 */
public record SupplyWish(Set<CategoryId> categories, Set<Region> regions, Optional<BusinessUnitId> businessUnit) {

	public static final SupplyWish NONE = new SupplyWish(Set.of(), Set.of(), Optional.empty());

	public SupplyWish {
		categories = Set.copyOf(categories);
		regions = Set.copyOf(regions);
	}

	/** The unit as the questionnaires look for it. */
	public List<BusinessUnitId> units() {
		return this.businessUnit.stream().toList();
	}

}
