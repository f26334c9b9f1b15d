package io.cailian.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * One earlier import in a list.
 */
public record ImportSummary(UUID id, String fileName, int imported, int unchanged, int refused, String importedBy,
		Instant importedAt) {

}
