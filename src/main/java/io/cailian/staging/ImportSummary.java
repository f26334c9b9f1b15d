package io.cailian.staging;

import java.time.Instant;
import java.util.Optional;

import io.cailian.identity.UserId;

/**
 * An import in a list.
 *
 * @param endedAt when the last row was taken over, or it was given up
 */
public record ImportSummary(ImportId id, String kind, String titleKey, String fileName, ImportState state, int rows,
		int taken, UserId createdBy, Instant createdAt, Optional<Instant> endedAt) {

}
