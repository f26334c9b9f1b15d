package io.cailian.supplier;

import java.time.Instant;
import java.util.UUID;

import io.cailian.matching.Resemblance;

/**
 * Two suppliers that may be one, and why.
 */
public record DuplicatePair(UUID id, SupplierSummary left, SupplierSummary right, Resemblance resemblance,
		DuplicateState state, Instant foundAt) {

}
