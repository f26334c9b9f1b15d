package io.cailian.sourcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Decision;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The decision which bid gets which line of an RFQ. The buyer proposes it with a reason;
 * once the purchasing manager confirms it, it is valid for good. Refused or returned, it
 * stays on record and the buyer proposes another.
 */
@Entity
@Table(name = "award")
class Award extends AbstractAggregateRoot<Award> {

	static final String SUBJECT_TYPE = "AWARD";

	private static final String NUMBER_PREFIX = "AWD";

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private AwardId id;

	@Column(name = "number")
	private String number;

	@Column(name = "ordinal")
	private long ordinal;

	@Embedded
	private RfqId rfq;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private AwardStatus status;

	@Column(name = "justification")
	private String justification;

	@Column(name = "currency")
	private String currency;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
	private UserId proposedBy;

	@Column(name = "proposed_at")
	private Instant proposedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private @Nullable UserId decidedBy;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_for"))
	private @Nullable UserId decidedFor;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	@Column(name = "decision_reason")
	private @Nullable String decisionReason;

	@Column(name = "external_reference")
	private @Nullable String externalReference;

	@OneToMany(mappedBy = "award", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<AwardLine> lines = new ArrayList<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Award() {
	}

	static Award propose(AwardProposal proposal, RunningNumber running, Rfq rfq, List<AwardedLine> lines, UserId by,
			Instant at) {
		Award award = new Award();
		award.id = proposal.id();
		award.number = running.withPrefix(NUMBER_PREFIX);
		award.ordinal = running.ordinal();
		award.rfq = rfq.id();
		award.status = AwardStatus.PROPOSED;
		award.justification = proposal.justification();
		award.currency = rfq.currency();
		award.proposedBy = by;
		award.proposedAt = at;
		lines.forEach((line) -> award.lines.add(AwardLine.of(award, line)));
		award.registerEvent(new AwardProposed(award.id, award.rfq, award.number));
		return award;
	}

	void confirm(Decision decision) {
		decide(AwardStatus.CONFIRMED, decision);
		registerEvent(new AwardConfirmed(this.id, this.rfq, this.number));
	}

	/** Takes over what another system had decided, without a person of ours. */
	void confirmAsImported(String reference, Instant at) {
		this.externalReference = reference;
		decide(AwardStatus.CONFIRMED, UserId.SYSTEM, at);
		registerEvent(new AwardConfirmed(this.id, this.rfq, this.number));
	}

	void refuse(Decision decision) {
		decide(AwardStatus.REFUSED, decision);
		registerEvent(new AwardRefused(this.id, this.rfq, this.number));
	}

	void sendBack(Decision decision) {
		decide(AwardStatus.RETURNED, decision);
		registerEvent(new AwardReturned(this.id, this.rfq, this.number));
	}

	private void decide(AwardStatus next, Decision decision) {
		decide(next, decision.by(), decision.at());
		this.decidedFor = decision.onBehalfOf();
		this.decisionReason = decision.reason();
	}

	private void decide(AwardStatus next, UserId by, Instant at) {
		if (!this.status.mayBecome(next)) {
			throw new RuleViolation("sourcing.Award.moveNotAllowed", this.number, this.status.name(), next.name());
		}
		this.status = next;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	AwardId id() {
		return this.id;
	}

	String number() {
		return this.number;
	}

	RfqId rfq() {
		return this.rfq;
	}

	UserId proposedBy() {
		return this.proposedBy;
	}

	boolean wins(BidId bid) {
		return this.lines.stream().anyMatch((line) -> line.awarded().bid().equals(bid));
	}

	AwardDetails details() {
		return new AwardDetails(this.id, this.number, this.rfq, this.status, this.justification, this.currency,
				this.proposedBy, this.proposedAt, this.decidedBy, this.decidedFor, this.decidedAt, this.decisionReason,
				this.externalReference, this.lines.stream().map(AwardLine::awarded).toList(),
				(this.version == null) ? 0 : this.version);
	}

}
