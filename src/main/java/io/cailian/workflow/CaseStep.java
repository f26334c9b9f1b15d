package io.cailian.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One step of a running approval, as it was planned when the approval began.
 */
@Entity
@Table(name = "approval_step")
class CaseStep {

	@Id
	@Column(name = "id")
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "case_id")
	private ApprovalCase approval;

	@Column(name = "stage")
	private int stage;

	@Column(name = "place")
	private int place;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "needed")
	private int needed;

	@Column(name = "within_limit")
	private boolean withinLimit;

	@Column(name = "due")
	private String due;

	@Column(name = "origin")
	private String origin;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "added_by"))
	private @Nullable UserId addedBy;

	@Column(name = "added_reason")
	private @Nullable String addedReason;

	@OneToMany(mappedBy = "step", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("place")
	private List<CaseSeat> seats = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected CaseStep() {
	}

	static CaseStep of(ApprovalCase approval, int place, ChainStep planned) {
		CaseStep step = new CaseStep();
		step.id = Ids.next();
		step.approval = approval;
		step.stage = planned.stage();
		step.place = place;
		step.nameZh = planned.name().zh();
		step.nameEn = planned.name().en();
		step.needed = planned.needed();
		step.withinLimit = planned.withinLimit();
		step.due = planned.due().toString();
		step.origin = planned.origin();
		planned.seats().forEach((seat) -> step.seats.add(CaseSeat.in(step, step.seats.size() + 1, seat)));
		return step;
	}

	/** A step that somebody adds to an approval which runs already. */
	static CaseStep added(ApprovalCase approval, int stage, int place, ChainStep planned, UserId by, String why) {
		CaseStep step = of(approval, place, planned);
		step.stage = stage;
		step.addedBy = by;
		step.addedReason = why;
		return step;
	}

	/** Whether that person was added by this one. */
	boolean isAdded(UserId person, UserId by) {
		return by.equals(this.addedBy) && this.seats.stream().anyMatch((seat) -> seat.people().contains(person));
	}

	/** Makes room for a stage before it. */
	void moveBack() {
		this.stage++;
	}

	/** Whether as many agreed as are needed. */
	boolean isAgreed() {
		return count(SeatState.APPROVED) + count(SeatState.SKIPPED) >= this.needed;
	}

	/** Whether so many refused that the others are too few. */
	boolean isRefused() {
		return count(SeatState.REJECTED) > this.seats.size() - this.needed;
	}

	boolean isReturned() {
		return count(SeatState.RETURNED) > 0;
	}

	/**
	 * Takes a seat away whose person may not decide. Where everybody was needed, all the
	 * others are.
	 * @return false if too few are left
	 */
	boolean remove(CaseSeat seat) {
		boolean all = this.needed == this.seats.size();
		this.seats.remove(seat);
		if (all && this.needed > 1) {
			this.needed--;
		}
		return this.seats.size() >= this.needed;
	}

	private long count(SeatState state) {
		return this.seats.stream().filter((seat) -> seat.state() == state).count();
	}

	void dropOthers() {
		this.seats.forEach(CaseSeat::drop);
	}

	ApprovalCase approval() {
		return this.approval;
	}

	int stage() {
		return this.stage;
	}

	StepName name() {
		return new StepName(this.nameZh, this.nameEn);
	}

	int needed() {
		return this.needed;
	}

	boolean isWithinLimit() {
		return this.withinLimit;
	}

	Duration due() {
		return Duration.parse(this.due);
	}

	String origin() {
		return this.origin;
	}

	int place() {
		return this.place;
	}

	/** Who added the step to the running approval; empty if it was planned. */
	Optional<UserId> addedBy() {
		return Optional.ofNullable(this.addedBy);
	}

	/** Why it was added; empty if it was planned. */
	Optional<String> addedReason() {
		return Optional.ofNullable(this.addedReason);
	}

	List<CaseSeat> seats() {
		return List.copyOf(this.seats);
	}

}
