package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One approval of one document from asking to the end: the chain as it was planned, stage
 * by stage, with every vote. It keeps the people and rules it began with. Its row is what
 * everybody locks first who moves it, so that votes of one stage are counted one after
 * the other.
 */
@Entity
@Table(name = "approval_case")
class ApprovalCase {

	@Id
	@Column(name = "id")
	private UUID id;

	@Column(name = "process_instance")
	private String processInstance;

	@Column(name = "process")
	private String process;

	@Column(name = "step")
	private String step;

	@Column(name = "subject_type")
	private String subjectType;

	@Column(name = "subject_id")
	private UUID subjectId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "requested_by"))
	private UserId requestedBy;

	@Column(name = "rules")
	private @Nullable UUID rules;

	@Column(name = "base_amount")
	private @Nullable BigDecimal baseAmount;

	@Column(name = "currency")
	private @Nullable String currency;

	@ElementCollection
	@CollectionTable(name = "approval_case_part", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "place")
	@AttributeOverride(name = "type", column = @Column(name = "subject_type"))
	@AttributeOverride(name = "id", column = @Column(name = "subject_id"))
	private List<Subject> parts = new ArrayList<>();

	@Enumerated(EnumType.STRING)
	@Column(name = "state")
	private CaseState state;

	@Column(name = "stage")
	private int stage;

	@Column(name = "opened_at")
	private Instant openedAt;

	@Column(name = "closed_at")
	private @Nullable Instant closedAt;

	@OneToMany(mappedBy = "approval", cascade = CascadeType.ALL)
	@OrderBy("stage, place")
	private List<CaseStep> steps = new ArrayList<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected ApprovalCase() {
	}

	/**
	 * An approval nobody has been asked for yet.
	 * @param where the place in a process that waits for it
	 * @param baseAmount what the document is worth in the company's own currency, if
	 * anybody knows
	 */
	static ApprovalCase open(Subject subject, ProcessPlace where, UserId requestedBy, ApprovalChain chain,
			Optional<Money> baseAmount, Instant at) {
		ApprovalCase approval = new ApprovalCase();
		approval.id = Ids.next();
		approval.subjectType = subject.type();
		approval.subjectId = subject.id();
		approval.processInstance = where.instance();
		approval.process = where.process();
		approval.step = where.step();
		approval.requestedBy = requestedBy;
		approval.rules = chain.rules().orElse(null);
		approval.baseAmount = baseAmount.map(Money::amount).orElse(null);
		approval.currency = baseAmount.map(Money::currency).orElse(null);
		approval.parts.addAll(chain.parts());
		approval.state = CaseState.OPEN;
		approval.openedAt = at;
		chain.steps().forEach((step) -> approval.steps.add(CaseStep.of(approval, approval.steps.size() + 1, step)));
		return approval;
	}

	/** The steps of the next stage, which becomes the present one; none at the end. */
	List<CaseStep> moveOn(Instant at) {
		Optional<Integer> next = this.steps.stream()
			.map(CaseStep::stage)
			.filter((each) -> each > this.stage)
			.min(Comparator.naturalOrder());
		if (next.isEmpty()) {
			close(CaseState.APPROVED, at);
			return List.of();
		}
		this.stage = next.get();
		return present();
	}

	/**
	 * Counts a vote.
	 * @return how the present stage stands: empty as long as others have to vote
	 */
	Optional<Outcome> record(CaseSeat seat, Outcome outcome, UserId by, Instant at) {
		seat.decide(outcome, by, at);
		if (seat.step().isReturned()) {
			close(CaseState.RETURNED, at);
			return Optional.of(Outcome.RETURNED);
		}
		if (seat.step().isRefused()) {
			close(CaseState.REJECTED, at);
			return Optional.of(Outcome.REJECTED);
		}
		if (!isStageAgreed()) {
			return Optional.empty();
		}
		dropOthers();
		if (this.steps.stream().noneMatch((later) -> later.stage() > this.stage)) {
			close(CaseState.APPROVED, at);
		}
		return Optional.of(Outcome.APPROVED);
	}

	/** Whether every step of the present stage has agreed. */
	private boolean isStageAgreed() {
		return present().stream().allMatch(CaseStep::isAgreed);
	}

	/** The seats of the present stage whose votes change nothing are asked no more. */
	private void dropOthers() {
		present().forEach(CaseStep::dropOthers);
	}

	/**
	 * The steps of the next stage if the present one agreed without a vote; none if
	 * somebody is asked in it, or at the end.
	 */
	List<CaseStep> moveOnIfAgreed(Instant at) {
		if (!isStageAgreed()) {
			return List.of();
		}
		dropOthers();
		return moveOn(at);
	}

	/**
	 * Adds a step beside the present stage or right behind it; no planned step is lost.
	 * @return its only seat
	 */
	CaseSeat add(Turn turn, ChainStep planned, UserId by, String why) {
		int place = this.steps.stream().mapToInt(CaseStep::place).max().orElse(0) + 1;
		if (turn == Turn.AFTER) {
			this.steps.stream().filter((step) -> step.stage() > this.stage).forEach(CaseStep::moveBack);
		}
		int beside = (turn == Turn.AFTER) ? this.stage + 1 : this.stage;
		CaseStep added = CaseStep.added(this, beside, place, planned, by, why);
		this.steps.add(added);
		return added.seats().getFirst();
	}

	/** The approval ends without a decision. */
	void withdraw(Instant at) {
		close(CaseState.WITHDRAWN, at);
	}

	private void close(CaseState end, Instant at) {
		if (this.state != CaseState.OPEN) {
			return;
		}
		this.state = end;
		this.closedAt = at;
		this.steps.forEach(CaseStep::dropOthers);
	}

	/** Who agreed so far. */
	Stream<CaseSeat> agreed() {
		return seats().filter((seat) -> seat.state() == SeatState.APPROVED);
	}

	Stream<CaseSeat> seats() {
		return this.steps.stream().flatMap((step) -> step.seats().stream());
	}

	/** The steps of the present stage. */
	List<CaseStep> present() {
		return this.steps.stream().filter((step) -> step.stage() == this.stage).toList();
	}

	UUID id() {
		return this.id;
	}

	Subject subject() {
		return new Subject(this.subjectType, this.subjectId);
	}

	String processInstance() {
		return this.processInstance;
	}

	/** The process id of the BPMN file in which the approval was asked for. */
	String process() {
		return this.process;
	}

	/** The id of the element of that file that waits for it. */
	String step() {
		return this.step;
	}

	UserId requestedBy() {
		return this.requestedBy;
	}

	Optional<UUID> rules() {
		return Optional.ofNullable(this.rules);
	}

	/** The documents its purchase was judged together with, the oldest first. */
	List<Subject> parts() {
		return List.copyOf(this.parts);
	}

	Optional<Money> baseAmount() {
		return (this.baseAmount != null && this.currency != null)
				? Optional.of(new Money(this.baseAmount, this.currency)) : Optional.empty();
	}

	CaseState state() {
		return this.state;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	Optional<Instant> closedAt() {
		return Optional.ofNullable(this.closedAt);
	}

	List<CaseStep> steps() {
		return List.copyOf(this.steps);
	}

}
