package io.cailian.supplier;

import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * Where facts that come into force are from, and who said yes to them.
 *
 * @param document the application, change request or merge; empty for an import
 */
public record FactOrigin(VersionCause cause, Optional<UUID> document, UserId approvedBy) {

	static FactOrigin imported(UserId by) {
		return new FactOrigin(VersionCause.IMPORT, Optional.empty(), by);
	}

	static FactOrigin of(VersionCause cause, UUID document, UserId approvedBy) {
		return new FactOrigin(cause, Optional.of(document), approvedBy);
	}

	/** An approved application. */
	public static FactOrigin application(UUID application, UserId approvedBy) {
		return of(VersionCause.APPLICATION, application, approvedBy);
	}

	/** An approved request to change facts. */
	public static FactOrigin change(UUID request, UserId approvedBy) {
		return of(VersionCause.CHANGE, request, approvedBy);
	}

}
