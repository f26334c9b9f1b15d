package io.cailian.sourcing;

import java.util.Objects;
import java.util.UUID;

import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Subject;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process {@code publishRfq} does to an RFQ once its publication is decided, in
 * the transaction of the decision: what keeps an RFQ from being published keeps it from
 * being approved.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RfqPublicationApproval {

	private final Rfqs rfqs;

	private final RfqPublication publication;

	private final Decisions decisions;

	RfqPublicationApproval(Rfqs rfqs, RfqPublication publication, Decisions decisions) {
		this.rfqs = rfqs;
		this.publication = publication;
		this.decisions = decisions;
	}

	public void publish(String rfqId) {
		Rfq rfq = rfq(rfqId);
		this.publication.publish(rfq, rfq.buyer());
	}

	/** Gives an RFQ that was rejected or sent back into the buyer's hands again. */
	public void sendBack(String rfqId) {
		Rfq rfq = rfq(rfqId);
		Decision decision = this.decisions.lastFor(new Subject(Rfq.SUBJECT_TYPE, rfq.id().value())).orElseThrow();
		rfq.sendBackUnpublished(Objects.requireNonNullElse(decision.reason(), ""));
		this.rfqs.saveAndFlush(rfq);
	}

	private Rfq rfq(String id) {
		return this.rfqs.lock(new RfqId(UUID.fromString(id))).orElseThrow(UnknownRfq::new);
	}

}
