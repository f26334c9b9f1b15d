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

	private final Participation participation;

	AwardApproval(Awards awards, Rfqs rfqs, AwardSettlement settlement, Decisions decisions, AwardNotices notices,
			Participation participation) {
		this.awards = awards;
		this.rfqs = rfqs;
		this.settlement = settlement;
		this.decisions = decisions;
		this.notices = notices;
		this.participation = participation;
	}

	/** Makes the award valid, settles every bid and sends award and regret letters. */
	public void confirm(String awardId) {
		Award award = award(awardId);
		Decision decision = decision(award);
		Rfq rfq = rfq(award);
		this.participation.requireNotRefused(rfq.scope(),
				award.details().lines().stream().map(AwardedLine::supplier).distinct().toList());
		award.confirm(decision);
		rfq.award(award.number(), decision.at());
		this.rfqs.saveAndFlush(rfq);
		this.settlement.settle(award);
		this.notices.send(this.awards.saveAndFlush(award).details());
	}

	public void refuse(String awardId) {
		Award award = award(awardId);
		Decision decision = decision(award);
		Rfq rfq = rfq(award);
		award.refuse(decision);
		rfq.refuseAward(award.number(), reason(decision));
		this.awards.saveAndFlush(award);
		this.rfqs.saveAndFlush(rfq);
	}

	public void sendBack(String awardId) {
		Award award = award(awardId);
		Decision decision = decision(award);
		Rfq rfq = rfq(award);
		award.sendBack(decision);
		rfq.returnAward(award.number(), reason(decision));
		this.awards.saveAndFlush(award);
		this.rfqs.saveAndFlush(rfq);
	}

	private static String reason(Decision decision) {
		return Objects.requireNonNullElse(decision.reason(), "");
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

}
