package io.cailian.supplier;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * A version of a supplier's controlled facts as people read it.
 *
 * @param changed what is not as in the version before; empty for the first
 * @param document what it came from, if that is known
 * @param approvedBy who said yes; empty where the supplier itself reads
 */
public record SupplierVersionDetails(int no, LegalFacts facts, Contact contact, MaskedBank bank,
		Set<ControlledFact> changed, VersionCause cause, Optional<UUID> document, Optional<UserId> approvedBy,
		Instant approvedAt) {

}
