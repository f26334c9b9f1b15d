package io.cailian.sourcing;

import java.time.Instant;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The recorded reason why a bid was set aside. Without one no bid can be, because the
 * supplier may ask and the auditor will. Lifted, it stays on record with who lifted it
 * and why.
 */
@Entity
@Table(name = "disqualification")
class Disqualification {

	static final int MAX_REASON = 4000;

	@Id
	private UUID id;

	@Embedded
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

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "lifted_by"))
	private @Nullable UserId liftedBy;

	@Column(name = "lifted_at")
	private @Nullable Instant liftedAt;

	@Column(name = "lifted_because")
	private @Nullable String liftedBecause;

	@SuppressWarnings("NullAway.Init")
	protected Disqualification() {
	}

	/**
	 * @param by absent if the reason was recorded in another system
	 */
	static Disqualification of(Bid bid, String reason, @Nullable UserId by, Instant at) {
		Disqualification disqualification = new Disqualification();
		disqualification.id = Ids.next();
		disqualification.bid = bid.id();
		disqualification.rfq = bid.rfq();
		disqualification.reason = words(reason);
		disqualification.by = by;
		disqualification.at = at;
		return disqualification;
	}

	void lift(String because, UserId person, Instant when) {
		this.liftedBecause = words(because);
		this.liftedBy = person;
		this.liftedAt = when;
	}

	private static String words(String given) {
		String text = given.strip();
		if (text.isEmpty()) {
			throw new RuleViolation("sourcing.Disqualification.reasonMissing");
		}
		if (text.length() > MAX_REASON) {
			throw new RuleViolation("sourcing.Disqualification.reasonTooLong", MAX_REASON);
		}
		return text;
	}

	BidId bid() {
		return this.bid;
	}

	Comparison.Disqualification shown() {
		return new Comparison.Disqualification(this.reason, this.by, this.at);
	}

}
