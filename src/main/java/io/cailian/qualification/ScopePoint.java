package io.cailian.qualification;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;

/**
 * Where the question is asked: one category with those above it, the nearest first, and
 * those below it, one region and one business unit. What is left out is not known, so
 * that only what is said about all of them holds.
 */
record ScopePoint(List<CategoryId> lineage, Set<CategoryId> below, Optional<Region> region,
		Optional<BusinessUnitId> unit) {

	ScopePoint {
		lineage = List.copyOf(lineage);
		below = Set.copyOf(below);
	}

	/** A category with nothing under it. */
	ScopePoint(List<CategoryId> lineage, Optional<Region> region, Optional<BusinessUnitId> unit) {
		this(lineage, Set.of(), region, unit);
	}

}
