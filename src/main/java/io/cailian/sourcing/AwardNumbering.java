package io.cailian.sourcing;

import java.time.Instant;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts awards within the year of the company's own zone.
 */
@Component
class AwardNumbering {

	private static final String SEQUENCE = "AWARD";

	private final RfqSequences sequences;

	private final ZoneId zone;

	AwardNumbering(RfqSequences sequences, @Value("${cailian.zone:Asia/Shanghai}") ZoneId zone) {
		this.sequences = sequences;
		this.zone = zone;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	RfqNumber next(Instant at) {
		return this.sequences.lock(SEQUENCE)
			.orElseThrow(() -> new IllegalStateException("the award sequence is missing"))
			.next(at.atZone(this.zone).getYear());
	}

}
