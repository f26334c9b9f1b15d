package io.cailian.exchange.ocds;

import java.util.Optional;

/**
 * Where an award stands. {@code UNSTATED} where the file neither says it nor tells who
 * got it, for how much and when: it decides nothing.
 */
public enum OcdsAwardStatus {

	PENDING, ACTIVE, CANCELLED, UNSUCCESSFUL, UNSTATED;

	static Optional<OcdsAwardStatus> of(String code) {
		return switch (code) {
			case "pending" -> Optional.of(PENDING);
			case "active" -> Optional.of(ACTIVE);
			case "cancelled" -> Optional.of(CANCELLED);
			case "unsuccessful" -> Optional.of(UNSUCCESSFUL);
			default -> Optional.empty();
		};
	}

}
