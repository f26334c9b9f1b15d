package io.cailian.sourcing;

import java.util.Map;

import io.cailian.identity.UserId;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;

import org.springframework.stereotype.Component;

/**
 * Closes a published RFQ at its time, by the process {@code closeRfq}.
 */
@Component
class ClosingTimer {

	private static final String PROCESS = "closeRfq";

	private final Processes processes;

	ClosingTimer(Processes processes) {
		this.processes = processes;
	}

	void start(Rfq rfq, UserId buyer) {
		this.processes.start(PROCESS, subject(rfq), buyer, Map.of("closesAt", rfq.closingTime().toString()));
	}

	void stop(Rfq rfq, String reason) {
		this.processes.cancel(PROCESS, subject(rfq), reason);
	}

	private static Subject subject(Rfq rfq) {
		return new Subject(Rfq.SUBJECT_TYPE, rfq.id().value());
	}

}
