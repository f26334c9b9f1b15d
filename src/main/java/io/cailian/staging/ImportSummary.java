package io.cailian.staging;

import java.time.Instant;

import io.cailian.identity.UserId;

/**
 * An import in a list.
 */
public record ImportSummary(ImportId id, String kind, String titleKey, String fileName, ImportState state, int rows,
		int taken, UserId createdBy, Instant createdAt) {

}
