package io.cailian.sourcing;

import java.time.Clock;
import java.time.ZoneId;

import io.cailian.uikit.RegionalSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each document its number, by the clock and in the year of the company's own zone,
 * whatever date the document itself bears.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Numbering {

	private final RfqSequences sequences;

	private final Clock clock;

	private final ZoneId zone;

	Numbering(RfqSequences sequences, Clock clock, RegionalSettings settings) {
		this.sequences = sequences;
		this.clock = clock;
		this.zone = settings.zone();
	}

	RfqNumber nextRfq() {
		return new RfqNumber(next("RFQ"));
	}

	RunningNumber nextAward() {
		return next("AWARD");
	}

	private RunningNumber next(String sequence) {
		return this.sequences.lock(sequence)
			.orElseThrow(() -> new IllegalStateException("no sequence is called " + sequence))
			.next(this.clock.instant().atZone(this.zone).getYear());
	}

}
