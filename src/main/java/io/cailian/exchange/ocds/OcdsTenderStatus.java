package io.cailian.exchange.ocds;

import java.util.Optional;

/** How far a tender came. {@code UNSTATED} where the file does not say. */
public enum OcdsTenderStatus {

	PLANNING, PLANNED, ACTIVE, CANCELLED, UNSUCCESSFUL, COMPLETE, WITHDRAWN, UNSTATED;

	static Optional<OcdsTenderStatus> of(String code) {
		return switch (code) {
			case "planning" -> Optional.of(PLANNING);
			case "planned" -> Optional.of(PLANNED);
			case "active" -> Optional.of(ACTIVE);
			case "cancelled" -> Optional.of(CANCELLED);
			case "unsuccessful" -> Optional.of(UNSUCCESSFUL);
			case "complete" -> Optional.of(COMPLETE);
			case "withdrawn" -> Optional.of(WITHDRAWN);
			default -> Optional.empty();
		};
	}

}
