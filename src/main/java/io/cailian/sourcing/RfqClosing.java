package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an RFQ when its time has come; called by the timer of the process
 * {@code closeRfq}.
 */
@Component("rfqClosing")
public class RfqClosing {

	private final Rfqs rfqs;

	private final Clock clock;

	RfqClosing(Rfqs rfqs, Clock clock) {
		this.rfqs = rfqs;
		this.clock = clock;
	}

	/**
	 * Closes the RFQ. One that is no longer published is left alone, so a repeated timer
	 * is harmless; a timer ahead of the server clock is refused and comes again.
	 */
	@Transactional
	public void close(String subjectId) {
		Rfq rfq = this.rfqs.lock(new RfqId(UUID.fromString(subjectId))).orElseThrow(UnknownRfq::new);
		if (rfq.status() == RfqStatus.PUBLISHED) {
			Instant now = this.clock.instant();
			rfq.close(now);
			this.rfqs.save(rfq);
		}
	}

}
