package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One person stands in for another for a while. It never changes; it may only be ended
 * before its time, at once and for good.
 */
@Entity
@Table(name = "delegation")
class Delegation {

	@Id
	@Column(name = "id")
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "delegator"))
	private UserId delegator;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "delegate"))
	private UserId delegate;

	@Column(name = "starts_at")
	private Instant startsAt;

	@Column(name = "ends_at")
	private Instant endsAt;

	@ElementCollection
	@CollectionTable(name = "delegation_type", joinColumns = @JoinColumn(name = "delegation_id"))
	@Column(name = "subject_type")
	private Set<String> types = new HashSet<>();

	@Column(name = "max_amount")
	private @Nullable BigDecimal maxAmount;

	@Column(name = "currency")
	private @Nullable String currency;

	@Column(name = "reason")
	private String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "created_by"))
	private UserId createdBy;

	@Column(name = "created_at")
	private Instant createdAt;

	@Column(name = "planned")
	private boolean planned;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "ended_by"))
	private @Nullable UserId endedBy;

	@Column(name = "ended_at")
	private @Nullable Instant endedAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Delegation() {
	}

	/**
	 * A delegation nobody has ended yet.
	 * @param planned whether the delegator made it
	 */
	static Delegation of(DelegationDraft draft, UserId by, boolean planned, Instant at) {
		Delegation delegation = new Delegation();
		delegation.id = draft.id();
		delegation.delegator = draft.delegator();
		delegation.delegate = draft.delegate();
		delegation.startsAt = draft.from();
		delegation.endsAt = draft.until();
		delegation.types.addAll(draft.types());
		delegation.maxAmount = draft.most().map(Money::amount).orElse(null);
		delegation.currency = draft.most().map(Money::currency).orElse(null);
		delegation.reason = draft.reason();
		delegation.createdBy = by;
		delegation.createdAt = at;
		delegation.planned = planned;
		return delegation;
	}

	/** Ends it before its time; false if it has ended already. */
	boolean end(UserId by, Instant at) {
		if (state(at) == DelegationDetails.State.OVER) {
			return false;
		}
		this.endedBy = by;
		this.endedAt = at;
		return true;
	}

	/** Whether it holds: from its first instant on, and no more at its last. */
	boolean isInForce(Instant at) {
		return state(at) == DelegationDetails.State.RUNNING;
	}

	DelegationDetails.State state(Instant at) {
		if (this.endedAt != null || !at.isBefore(this.endsAt)) {
			return DelegationDetails.State.OVER;
		}
		return at.isBefore(this.startsAt) ? DelegationDetails.State.PLANNED : DelegationDetails.State.RUNNING;
	}

	/** Whether there is an instant that lies in both. */
	boolean overlaps(Instant from, Instant until) {
		return this.startsAt.isBefore(until) && from.isBefore(this.endsAt);
	}

	/** Whether there is a kind of document it shares; none named means all. */
	boolean sharesType(Collection<String> others) {
		return this.types.isEmpty() || others.isEmpty() || !Collections.disjoint(this.types, others);
	}

	/**
	 * Whether it is for such a document.
	 * @param amount what the document is worth in the company's own currency, if anybody
	 * knows; a worth nobody knows is above every amount
	 */
	boolean covers(String type, Optional<BigDecimal> amount, String baseCurrency) {
		if (!this.types.isEmpty() && !this.types.contains(type)) {
			return false;
		}
		BigDecimal most = this.maxAmount;
		return most == null || baseCurrency.equals(this.currency)
				&& amount.filter((worth) -> worth.compareTo(most) <= 0).isPresent();
	}

	/** Whether it says what a draft says. */
	boolean isAsAsked(DelegationDraft draft) {
		return this.delegator.equals(draft.delegator()) && this.delegate.equals(draft.delegate())
				&& this.startsAt.equals(draft.from()) && this.endsAt.equals(draft.until())
				&& this.types.equals(draft.types()) && most().equals(draft.most())
				&& this.reason.equals(draft.reason());
	}

	UUID id() {
		return this.id;
	}

	UserId delegator() {
		return this.delegator;
	}

	UserId delegate() {
		return this.delegate;
	}

	Instant startsAt() {
		return this.startsAt;
	}

	Instant endsAt() {
		return this.endsAt;
	}

	Set<String> types() {
		return Set.copyOf(this.types);
	}

	/** The administrator who made it for somebody else, who gains nothing by it. */
	Optional<UserId> appointedBy() {
		return this.planned ? Optional.empty() : Optional.of(this.createdBy);
	}

	DelegationDetails details(Instant now) {
		return new DelegationDetails(this.id, this.delegator, this.delegate, this.startsAt, this.endsAt,
				this.types.stream().sorted().toList(), most(), this.reason, this.createdBy, this.createdAt,
				this.planned, Optional.ofNullable(this.endedBy), Optional.ofNullable(this.endedAt), state(now));
	}

	private Optional<Money> most() {
		return (this.maxAmount != null && this.currency != null) ? Optional.of(new Money(this.maxAmount, this.currency))
				: Optional.empty();
	}

}
