package io.cailian.supplier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * A merge as people see it.
 */
public record MergeDetails(UUID id, SupplierId survivor, String survivorName, SupplierId absorbed, String absorbedName,
		MergeState state, String reason, UserId proposedBy, Instant proposedAt, Optional<UserId> decidedBy,
		Optional<String> decisionReason, Optional<UserId> undoingProposedBy, Optional<String> undoReason,
		Optional<String> undoRefusal, Optional<UserId> undoneBy, long version) {

}
