package io.cailian.sourcing;

import java.io.Serializable;
import java.time.Instant;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * The recorded reason why a bid was set aside. Without one no bid can be, because the
 * supplier may ask and the auditor will.
 */
@Entity
@Table(name = "bid_disqualification")
class Disqualification implements Persistable<BidId>, Serializable {

	static final int MAX_REASON = 4000;

	@EmbeddedId
	private BidId bid;

	@Embedded
	private RfqId rfq;

	@Column(name = "reason")
	private String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "disqualified_by"))
	private @Nullable UserId by;

	@Column(name = "disqualified_at")
	private Instant at;

	@Transient
	private boolean kept = true;

	@SuppressWarnings("NullAway.Init")
	protected Disqualification() {
	}

	/**
	 * @param by absent if the reason was recorded in another system
	 */
	static Disqualification of(Bid bid, String reason, @Nullable UserId by, Instant at) {
		String text = reason.strip();
		if (text.isEmpty()) {
			throw new RuleViolation("sourcing.Disqualification.reasonMissing");
		}
		if (text.length() > MAX_REASON) {
			throw new RuleViolation("sourcing.Disqualification.reasonTooLong", MAX_REASON);
		}
		Disqualification disqualification = new Disqualification();
		disqualification.bid = bid.id();
		disqualification.rfq = bid.rfq();
		disqualification.reason = text;
		disqualification.by = by;
		disqualification.at = at;
		disqualification.kept = false;
		return disqualification;
	}

	BidId bid() {
		return this.bid;
	}

	Comparison.Disqualification shown() {
		return new Comparison.Disqualification(this.reason, this.by, this.at);
	}

	@Override
	public BidId getId() {
		return this.bid;
	}

	@Override
	public boolean isNew() {
		return !this.kept;
	}

}
