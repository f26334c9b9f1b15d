package io.cailian.workflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One vote in a running approval: who may give it, who has it in hand, and how it was
 * given. While it is open there is one task for it.
 */
@Entity
@Table(name = "approval_seat")
class CaseSeat {

	@Id
	@Column(name = "id")
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "step_id")
	private CaseStep step;

	@Column(name = "place")
	private int place;

	@Column(name = "role")
	private @Nullable String role;

	@ElementCollection
	@CollectionTable(name = "approval_seat_person", joinColumns = @JoinColumn(name = "seat_id"))
	@Column(name = "user_id")
	private Set<String> people = new HashSet<>();

	@Column(name = "task_id")
	private @Nullable String taskId;

	@Enumerated(EnumType.STRING)
	@Column(name = "state")
	private SeatState state;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "holder"))
	private @Nullable UserId holder;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "on_behalf_of"))
	private @Nullable UserId onBehalfOf;

	@Column(name = "delegation_id")
	private @Nullable UUID delegation;

	@Column(name = "put_off_until")
	private @Nullable Instant putOffUntil;

	@Column(name = "opened_at")
	private @Nullable Instant openedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private @Nullable UserId decidedBy;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	@SuppressWarnings("NullAway.Init")
	protected CaseSeat() {
	}

	static CaseSeat in(CaseStep step, int place, Seat planned) {
		CaseSeat seat = new CaseSeat();
		seat.id = Ids.next();
		seat.step = step;
		seat.place = place;
		seat.role = planned.role().orElse(null);
		planned.people().forEach((person) -> seat.people.add(person.value()));
		seat.state = SeatState.WAITING;
		return seat;
	}

	/** Begins to wait; a seat of one person is in that person's hands at once. */
	void open(Instant at) {
		requireState(SeatState.WAITING);
		this.state = SeatState.OPEN;
		this.openedAt = at;
		this.holder = (this.people.size() == 1) ? people().iterator().next() : null;
	}

	/** Nobody is asked, because that person agreed before. */
	void skip(UserId agreedBefore, Instant at) {
		requireState(SeatState.WAITING);
		this.state = SeatState.SKIPPED;
		this.decidedBy = agreedBefore;
		this.decidedAt = at;
	}

	void decide(Outcome outcome, UserId by, Instant at) {
		requireState(SeatState.OPEN);
		this.state = SeatState.of(outcome);
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/** Asks nobody any more, if it still waits. */
	void drop() {
		if (this.state == SeatState.OPEN || this.state == SeatState.WAITING) {
			this.state = SeatState.NOT_NEEDED;
		}
	}

	/** Others than planned are asked. */
	void seat(Set<UserId> others) {
		requireState(SeatState.WAITING);
		this.people.clear();
		others.forEach((person) -> this.people.add(person.value()));
	}

	/** Comes into the hands of somebody who stands in for whoever is asked. */
	void standIn(UserId delegate, UserId delegator, UUID delegation) {
		requireState(SeatState.OPEN);
		this.holder = delegate;
		this.onBehalfOf = delegator;
		this.delegation = delegation;
	}

	/** Comes back into the hands of whoever is asked. */
	void giveBack() {
		requireState(SeatState.OPEN);
		this.holder = this.onBehalfOf;
		this.onBehalfOf = null;
		this.delegation = null;
	}

	/** Somebody takes it in hand. */
	void hold(UserId person) {
		requireState(SeatState.OPEN);
		this.holder = person;
	}

	/**
	 * Nobody has it in hand any more; whoever only stood in for another is out, and a
	 * delegate gives it back.
	 */
	void release() {
		requireState(SeatState.OPEN);
		if (this.delegation != null) {
			giveBack();
			return;
		}
		if (this.holder != null && !this.people.contains(this.holder.value())) {
			this.onBehalfOf = null;
		}
		this.holder = null;
		this.putOffUntil = null;
	}

	/** Somebody else has it in hand, in the place of whoever was named. */
	void forward(UserId to, UserId onBehalfOf) {
		reassign(to);
		if (this.role == null) {
			this.onBehalfOf = to.equals(onBehalfOf) ? null : onBehalfOf;
		}
	}

	/** Somebody else has it in hand and answers for it alone. */
	void reassign(UserId to) {
		requireState(SeatState.OPEN);
		if (this.role == null) {
			this.people.retainAll(Set.of(to.value()));
			this.people.add(to.value());
		}
		this.holder = to;
		this.onBehalfOf = null;
		this.delegation = null;
		this.putOffUntil = null;
	}

	/** The holder wants to see it later. */
	void putOff(UserId person, Instant until) {
		hold(person);
		this.putOffUntil = until;
	}

	/** Whether somebody is, will be or has been asked. */
	boolean isOrWasAsked() {
		return this.state != SeatState.NOT_NEEDED && this.state != SeatState.SKIPPED;
	}

	void waitAs(String task) {
		this.taskId = task;
	}

	UUID id() {
		return this.id;
	}

	CaseStep step() {
		return this.step;
	}

	int place() {
		return this.place;
	}

	Optional<String> role() {
		return Optional.ofNullable(this.role);
	}

	Set<UserId> people() {
		return this.people.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
	}

	SeatState state() {
		return this.state;
	}

	Optional<String> taskId() {
		return Optional.ofNullable(this.taskId);
	}

	Optional<UserId> holder() {
		return Optional.ofNullable(this.holder);
	}

	Optional<UserId> onBehalfOf() {
		return Optional.ofNullable(this.onBehalfOf);
	}

	/** The delegation by which the holder stands in, at the end of the chain. */
	Optional<UUID> delegation() {
		return Optional.ofNullable(this.delegation);
	}

	Optional<Instant> putOffUntil() {
		return Optional.ofNullable(this.putOffUntil);
	}

	Optional<Instant> openedAt() {
		return Optional.ofNullable(this.openedAt);
	}

	Optional<UserId> decidedBy() {
		return Optional.ofNullable(this.decidedBy);
	}

	Optional<Instant> decidedAt() {
		return Optional.ofNullable(this.decidedAt);
	}

	private void requireState(SeatState expected) {
		if (this.state != expected) {
			throw new IllegalStateException("seat " + this.id + " is " + this.state);
		}
	}

}
