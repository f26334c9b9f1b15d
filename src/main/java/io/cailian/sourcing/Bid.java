package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.rates.FixedRate;
import io.cailian.identity.UserId;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What one supplier offers in one RFQ. Every submission adds a sealed revision, and only
 * the last one counts. Until the opening this row tells that a bid exists, never what it
 * says; the opening writes its lines and total in clear. An evaluation then wins it,
 * loses it or excludes it.
 */
@Entity
@Table(name = "bid")
class Bid extends AbstractAggregateRoot<Bid> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private BidId id;

	@Embedded
	private RfqId rfq;

	@Column(name = "supplier_id")
	private UUID supplierId;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private BidStatus status;

	@Column(name = "revision")
	private int revision;

	@Column(name = "submitted_at")
	private @Nullable Instant submittedAt;

	@Column(name = "withdrawn_at")
	private @Nullable Instant withdrawnAt;

	@Column(name = "draft_key")
	private @Nullable String draftKey;

	@Column(name = "draft_sealed")
	private byte @Nullable [] draftSealed;

	@Column(name = "draft_saved_at")
	private @Nullable Instant draftSavedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "draft_saved_by"))
	private @Nullable UserId draftSavedBy;

	@Column(name = "draft_number")
	private int draftNumber;

	@Column(name = "opened_at")
	private @Nullable Instant openedAt;

	@Column(name = "remarks")
	private @Nullable String remarks;

	@Column(name = "total")
	private @Nullable BigDecimal total;

	@Column(name = "currency")
	private @Nullable String currency;

	@Column(name = "rate")
	private @Nullable BigDecimal rate;

	@Column(name = "rate_date")
	private @Nullable LocalDate rateDate;

	@Column(name = "rate_source")
	private @Nullable String rateSource;

	@Column(name = "external_reference")
	private @Nullable String externalReference;

	@OneToMany(mappedBy = "bid", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<BidLine> lines = new ArrayList<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Bid() {
	}

	static Bid begin(RfqId rfq, SupplierId supplier) {
		Bid bid = new Bid();
		bid.id = BidId.next();
		bid.rfq = rfq;
		bid.supplierId = supplier.value();
		bid.status = BidStatus.DRAFT;
		return bid;
	}

	/** A bid that another system had already opened. */
	static Bid imported(RfqId rfq, SupplierId supplier, String externalReference, Instant submittedAt,
			OpenedContent content, Instant openedAt) {
		Bid bid = begin(rfq, supplier);
		bid.externalReference = externalReference;
		bid.revision = 1;
		bid.submittedAt = submittedAt;
		bid.status = BidStatus.SUBMITTED;
		bid.open(content, openedAt);
		return bid;
	}

	void saveDraft(int number, Sealed sealed, UserId by, Instant at) {
		this.draftNumber = number;
		this.draftKey = sealed.dataKey();
		this.draftSealed = sealed.ciphertext();
		this.draftSavedBy = by;
		this.draftSavedAt = at;
	}

	void submit(String number, SealedBid sealed, Instant at) {
		move(BidStatus.SUBMITTED);
		this.revision = sealed.revision();
		this.submittedAt = at;
		this.withdrawnAt = null;
		this.draftKey = null;
		this.draftSealed = null;
		this.draftSavedBy = null;
		this.draftSavedAt = null;
		registerEvent(new BidSubmitted(this.rfq, number, supplier(), this.revision, sealed.receiptHash()));
	}

	void withdraw(String number, Instant at) {
		move(BidStatus.WITHDRAWN);
		this.withdrawnAt = at;
		registerEvent(new BidWithdrawn(this.rfq, number, supplier(), this.revision));
	}

	void open(OpenedContent content, Instant at) {
		move(BidStatus.OPENED);
		this.openedAt = at;
		this.currency = content.currency();
		this.total = content.total();
		this.remarks = content.remarks();
		content.rate().ifPresent((fixed) -> {
			this.rate = fixed.rate();
			this.rateDate = fixed.date();
			this.rateSource = fixed.source();
		});
		content.lines().forEach((line) -> this.lines.add(BidLine.of(this, line)));
	}

	/** Every change of status goes through the table of moves. */
	void move(BidStatus next) {
		if (!this.status.mayBecome(next)) {
			throw new RuleViolation("sourcing.Bid.moveNotAllowed", this.status.name(), next.name());
		}
		this.status = next;
	}

	BidId id() {
		return this.id;
	}

	RfqId rfq() {
		return this.rfq;
	}

	SupplierId supplier() {
		return new SupplierId(this.supplierId);
	}

	BidStatus status() {
		return this.status;
	}

	int revision() {
		return this.revision;
	}

	int nextDraftNumber() {
		return this.draftNumber + 1;
	}

	int draftNumber() {
		return this.draftNumber;
	}

	Optional<Sealed> draft() {
		if (this.draftKey == null || this.draftSealed == null) {
			return Optional.empty();
		}
		return Optional.of(new Sealed(this.draftKey, this.draftSealed));
	}

	@Nullable UserId draftSavedBy() {
		return this.draftSavedBy;
	}

	@Nullable Instant draftSavedAt() {
		return this.draftSavedAt;
	}

	@Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	@Nullable Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	long version() {
		return (this.version == null) ? 0 : this.version;
	}

	boolean isOpen() {
		return this.openedAt != null;
	}

	OpenedBid opened() {
		if (this.openedAt == null || this.currency == null || this.total == null || this.submittedAt == null) {
			throw new IllegalStateException("bid is not open: " + this.id);
		}
		return new OpenedBid(this.id, supplier(), this.status, this.submittedAt, this.currency,
				Decimals.stripped(this.total), fixedRate().orElse(null), (this.remarks == null) ? "" : this.remarks,
				this.lines.stream().map(BidLine::opened).toList(), this.externalReference);
	}

	private Optional<FixedRate> fixedRate() {
		if (this.rate == null || this.rateDate == null || this.rateSource == null) {
			return Optional.empty();
		}
		return Optional.of(new FixedRate(Decimals.stripped(this.rate), this.rateDate, this.rateSource));
	}

	@Override
	public String toString() {
		return "Bid[" + this.id + "]";
	}

}
