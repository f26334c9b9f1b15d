package io.cailian.exchange.ocds;

import java.util.Optional;

/**
 * How far a bid came. {@code UNSTATED} where the file does not say or uses its own word.
 */
public enum OcdsBidStatus {

	INVITED, PENDING, VALID, DISQUALIFIED, WITHDRAWN, UNSTATED;

	/** The codes of the standard; {@code active} is the Ukrainian word for valid. */
	static Optional<OcdsBidStatus> of(String code) {
		return switch (code) {
			case "invited" -> Optional.of(INVITED);
			case "pending" -> Optional.of(PENDING);
			case "valid", "active" -> Optional.of(VALID);
			case "disqualified", "unsuccessful" -> Optional.of(DISQUALIFIED);
			case "withdrawn", "deleted" -> Optional.of(WITHDRAWN);
			default -> Optional.empty();
		};
	}

}
