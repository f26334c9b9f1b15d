package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process {@code approveAward} does to an award once the purchasing manager has
 * decided. Runs in the transaction of the decision.
 */
@Component("awardApproval")
@Transactional(propagation = Propagation.MANDATORY)
public class AwardApproval {

	private final Awards awards;

	private final Rfqs rfqs;

	private final AwardSettlement settlement;

	private final Decisions decisions;

	private final AwardNotices notices;

	private final Clock clock;

	AwardApproval(Awards awards, Rfqs rfqs, AwardSettlement settlement, Decisions decisions, AwardNotices notices,
			Clock clock) {
		this.awards = awards;
		this.rfqs = rfqs;
		this.settlement = settlement;
		this.decisions = decisions;
		this.notices = notices;
		this.clock = clock;
	}

	/** Makes the award valid, settles every bid and sends award and regret letters. */
	public void confirm(String awardId) {
		Award award = award(awardId);
		Decision decision = decision(award);
		award.confirm(decision.by(), decision.reason(), now());
		this.settlement.settle(award);
		this.notices.send(this.awards.saveAndFlush(award).details());
	}

	public void refuse(String awardId) {
		Award award = award(awardId);
		Decision decision = decision(award);
		award.refuse(decision.by(), decision.reason(), now());
		backToEvaluation(award);
	}

	public void sendBack(String awardId) {
		Award award = award(awardId);
		Decision decision = decision(award);
		award.sendBack(decision.by(), decision.reason(), now());
		backToEvaluation(award);
	}

	private void backToEvaluation(Award award) {
		this.awards.saveAndFlush(award);
		Rfq rfq = rfq(award);
		rfq.move(RfqStatus.OPENED);
		this.rfqs.saveAndFlush(rfq);
	}

	private Award award(String id) {
		return this.awards.lock(new AwardId(UUID.fromString(id)))
			.orElseThrow(() -> new IllegalStateException("no award " + id));
	}

	private Rfq rfq(Award award) {
		return this.rfqs.lock(award.rfq()).orElseThrow(UnknownRfq::new);
	}

	private Decision decision(Award award) {
		return this.decisions.lastFor(new Subject(Award.SUBJECT_TYPE, award.id().value()))
			.orElseThrow(() -> new IllegalStateException("no decision on " + award.id()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
