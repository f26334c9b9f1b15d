package io.cailian.sourcing;

import java.time.Instant;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each RFQ its number; the year is the one of the company's own zone.
 */
@Component
class RfqNumbering {

	private final RfqSequences sequences;

	private final ZoneId zone;

	RfqNumbering(RfqSequences sequences, @Value("${cailian.zone:Asia/Shanghai}") ZoneId zone) {
		this.sequences = sequences;
		this.zone = zone;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	RfqNumber next(Instant at) {
		RfqSequence sequence = this.sequences.lock(RfqSequence.NAME)
			.orElseThrow(() -> new IllegalStateException("the RFQ sequence is missing"));
		return sequence.next(at.atZone(this.zone).getYear());
	}

}
