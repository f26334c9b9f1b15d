package io.cailian.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import jakarta.persistence.MapKeyColumn;
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

	@Column(name = "reassigned")
	private boolean reassigned;

	@Column(name = "due_at")
	private @Nullable Instant dueAt;

	@Enumerated(EnumType.STRING)
	@Column(name = "deadline")
	private @Nullable Deadline deadline;

	@Column(name = "deadline_at")
	private @Nullable Instant deadlineAt;

	@ElementCollection
	@CollectionTable(name = "approval_seat_escalation", joinColumns = @JoinColumn(name = "seat_id"))
	@MapKeyColumn(name = "user_id")
	@Column(name = "escalated_at")
	private Map<String, Instant> escalations = new HashMap<>();

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
		endDeadlines();
	}

	/** Whoever was stood in for decides after all: nobody acts in another's place. */
	void standInNoMore() {
		requireState(SeatState.OPEN);
		this.onBehalfOf = null;
		this.delegation = null;
	}

	/** Asks nobody any more, if it still waits. */
	void drop() {
		if (this.state == SeatState.OPEN || this.state == SeatState.WAITING) {
			this.state = SeatState.NOT_NEEDED;
			endDeadlines();
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
		this.putOffUntil = null;
	}

	/** Comes back into the hands of whoever is asked. */
	void giveBack() {
		requireState(SeatState.OPEN);
		this.holder = this.onBehalfOf;
		this.onBehalfOf = null;
		this.delegation = null;
		this.putOffUntil = null;
	}

	/** Somebody takes it in hand. */
	void hold(UserId person) {
		requireState(SeatState.OPEN);
		this.holder = person;
	}

	/**
	 * Nobody has it in hand any more, and a delegate gives it back. In whose place it is
	 * decided stays.
	 */
	void release() {
		requireState(SeatState.OPEN);
		if (this.delegation != null) {
			giveBack();
			return;
		}
		this.holder = null;
		this.putOffUntil = null;
	}

	/** Somebody else has it in hand, in the place of whoever was named. */
	void forward(UserId to, UserId onBehalfOf) {
		give(to);
		if (this.role == null) {
			this.onBehalfOf = to.equals(onBehalfOf) ? null : onBehalfOf;
		}
	}

	/**
	 * Somebody else has it in hand and answers for it alone, in a place that was
	 * another's.
	 */
	void reassign(UserId to) {
		give(to);
		this.reassigned = this.role == null;
	}

	private void give(UserId to) {
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

	/** It should be decided until then; whoever is asked is reminded at the half. */
	void dueBy(Instant half, Instant due) {
		this.dueAt = due;
		next(Deadline.HALF, half);
	}

	void next(Deadline what, Instant at) {
		this.deadline = what;
		this.deadlineAt = at;
	}

	void endDeadlines() {
		this.deadline = null;
		this.deadlineAt = null;
	}

	boolean isPastDeadline(Instant now) {
		return this.state == SeatState.OPEN && this.deadlineAt != null && !this.deadlineAt.isAfter(now);
	}

	/**
	 * A manager is asked as well; whoever decides first has decided. Whoever only stood
	 * in is out, and who was asked is asked again.
	 */
	void escalate(UserId manager, Instant at) {
		requireState(SeatState.OPEN);
		if (this.delegation != null) {
			giveBack();
		}
		if (this.role == null && this.onBehalfOf != null) {
			this.people.clear();
			this.people.add(this.onBehalfOf.value());
		}
		else if (this.role == null && this.holder != null) {
			this.people.add(this.holder.value());
		}
		this.people.add(manager.value());
		this.escalations.put(manager.value(), at);
		this.holder = null;
		this.onBehalfOf = null;
		this.putOffUntil = null;
	}

	/** Who votes or has voted here: by name alone, in hand, or for somebody. */
	private Stream<UserId> voters() {
		Stream<UserId> alone = (this.people.size() == 1) ? people().stream() : Stream.empty();
		return Stream.concat(alone, Stream.of(holder(), onBehalfOf(), decidedBy()).flatMap(Optional::stream));
	}

	/**
	 * Who has had their vote, so that one more would be a second one: whoever voted on
	 * the same step, and for votes in somebody else's place whoever voted at all.
	 * @param standingIn whether the vote asked about is one of somebody who stands in
	 */
	Stream<UserId> votedElsewhere(boolean standingIn) {
		boolean inPlace = standingIn || this.reassigned;
		return others().filter((seat) -> seat.state() != SeatState.SKIPPED)
			.filter((seat) -> inPlace || seat.isInPlace() || seat.step().place() == this.step.place())
			.flatMap((seat) -> seat.decidedBy().stream());
	}

	/** Whether it is decided in a place that was another's. */
	private boolean isInPlace() {
		return this.reassigned || this.onBehalfOf != null;
	}

	private Stream<CaseSeat> others() {
		return this.step.approval().seats().filter((seat) -> !seat.id().equals(this.id));
	}

	/**
	 * Who votes or has voted anywhere else in the approval, and so cannot vote here in
	 * the place of another.
	 */
	Set<UserId> votersElsewhere() {
		return others().filter(CaseSeat::isOrWasAsked)
			.flatMap(CaseSeat::voters)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whose agreement the vote is: of whoever gave it, or of whom they stood in for. */
	Optional<UserId> agreement() {
		if (this.delegation != null) {
			return onBehalfOf();
		}
		return isInPlace() ? Optional.empty() : decidedBy();
	}

	/** Who votes beside it, at the other seats of the present stage that are asked. */
	Set<UserId> votersBeside() {
		return this.step.approval()
			.present()
			.stream()
			.flatMap((step) -> step.seats().stream())
			.filter((seat) -> !seat.id().equals(this.id) && seat.isOrWasAsked())
			.flatMap(CaseSeat::voters)
			.collect(Collectors.toUnmodifiableSet());
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

	Optional<Instant> dueAt() {
		return Optional.ofNullable(this.dueAt);
	}

	Optional<Deadline> deadline() {
		return Optional.ofNullable(this.deadline);
	}

	/** When the next deadline passes. */
	Optional<Instant> deadlineAt() {
		return Optional.ofNullable(this.deadlineAt);
	}

	/** The managers who are asked besides, with since when. */
	Map<UserId, Instant> escalations() {
		return this.escalations.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap((entry) -> new UserId(entry.getKey()), Map.Entry::getValue));
	}

	Optional<UserId> lastEscalation() {
		return this.escalations.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map((last) -> new UserId(last.getKey()));
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
