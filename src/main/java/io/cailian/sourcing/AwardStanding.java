package io.cailian.sourcing;

/**
 * The sections of the award register. Only our own confirmed awards, the first, make up
 * its control total; every other section is added up by itself.
 */
public enum AwardStanding {

	CONFIRMED, IMPORTED, PROPOSED, RETURNED, REFUSED;

	static AwardStanding of(AwardStatus status, boolean imported) {
		return imported ? IMPORTED : valueOf(status.name());
	}

}
