package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.workflow.spi.SubjectSummary;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The lasting record of one decision: written once when a task is decided, never changed.
 * At most one exists per task, which is what makes deciding repeatable.
 */
@Entity
@Table(name = "approval_decision")
class ApprovalDecision {

	@Id
	@Column(name = "id")
	private UUID id;

	@Column(name = "task_id")
	private String taskId;

	@Column(name = "subject_type")
	private String subjectType;

	@Column(name = "subject_id")
	private UUID subjectId;

	@Column(name = "process")
	private String process;

	@Column(name = "step")
	private String step;

	@Column(name = "role")
	private @Nullable String role;

	@Column(name = "seat_id")
	private @Nullable UUID seat;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "on_behalf_of"))
	private @Nullable UserId onBehalfOf;

	@Column(name = "outcome")
	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	@Column(name = "reason")
	private @Nullable String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private UserId by;

	@Column(name = "decided_at")
	private Instant at;

	@Column(name = "number")
	private @Nullable String number;

	@Column(name = "title_zh")
	private @Nullable String titleZh;

	@Column(name = "title_en")
	private @Nullable String titleEn;

	@Column(name = "supplier_name")
	private @Nullable String supplierName;

	@Column(name = "amount")
	private @Nullable BigDecimal amount;

	@Column(name = "currency")
	private @Nullable String currency;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "requested_by"))
	private @Nullable UserId requestedBy;

	@Column(name = "requester_name")
	private @Nullable String requesterName;

	@Column(name = "step_zh")
	private @Nullable String stepZh;

	@Column(name = "step_en")
	private @Nullable String stepEn;

	@Column(name = "asked_at")
	private @Nullable Instant askedAt;

	@Column(name = "due_at")
	private @Nullable Instant dueAt;

	@Column(name = "working_seconds")
	private @Nullable Long workingSeconds;

	@Column(name = "escalated")
	private boolean escalated;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected ApprovalDecision() {
	}

	static ApprovalDecision on(InboxTask task, Outcome outcome, @Nullable String reason, UserId by,
			Optional<UserId> onBehalfOf, Instant at) {
		ApprovalDecision decision = new ApprovalDecision();
		decision.id = Ids.next();
		decision.taskId = task.id();
		decision.subjectType = task.subject().type();
		decision.subjectId = task.subject().id();
		decision.process = task.process();
		decision.step = task.step();
		decision.role = task.role().orElse(null);
		decision.seat = task.seat().orElse(null);
		decision.onBehalfOf = onBehalfOf.orElse(null);
		decision.outcome = outcome;
		decision.reason = reason;
		decision.by = by;
		decision.at = at;
		decision.remember(task.entry(null, null));
		return decision;
	}

	/** Keeps how long it took, to tell later how long approvals take. */
	ApprovalDecision took(Duration workingTime, InboxTask task, boolean escalated) {
		this.askedAt = task.waitingSince();
		this.dueAt = task.dueAt().orElse(null);
		this.workingSeconds = workingTime.toSeconds();
		this.escalated = escalated;
		return this;
	}

	/** Keeps what the task was called, because its line goes with it. */
	private void remember(InboxEntry entry) {
		this.number = entry.number();
		this.titleZh = entry.titleZh();
		this.titleEn = entry.titleEn();
		this.supplierName = entry.supplierName();
		this.requestedBy = entry.requestedBy();
		this.requesterName = entry.requesterName();
		Money worth = entry.amount();
		if (worth != null) {
			this.amount = worth.amount();
			this.currency = worth.currency();
		}
		entry.named().ifPresent((name) -> {
			this.stepZh = name.zh();
			this.stepEn = name.en();
		});
	}

	/** Whether it knows what its task was called; the oldest decisions do not. */
	boolean isNamed() {
		return this.number != null;
	}

	/** The decision as a line of the inbox, in the words of its task. */
	InboxEntry entry() {
		return entry(Objects.requireNonNullElse(this.number, ""), Objects.requireNonNullElse(this.titleZh, ""),
				Objects.requireNonNullElse(this.titleEn, ""), this.supplierName);
	}

	/** The decision as a line of the inbox, in the words the document has today. */
	InboxEntry entry(SubjectSummary zh, SubjectSummary en) {
		return entry(zh.number(), zh.title(), en.title(), zh.supplierName());
	}

	private InboxEntry entry(String number, String titleZh, String titleEn, @Nullable String supplierName) {
		return new InboxEntry(this.taskId, this.process, this.step, new Subject(this.subjectType, this.subjectId),
				number, titleZh, titleEn, supplierName,
				(this.amount != null && this.currency != null) ? new Money(this.amount, this.currency) : null,
				Objects.requireNonNullElse(this.requestedBy, UserId.SYSTEM), this.requesterName, this.at, null,
				Objects.requireNonNullElse(this.role, ""),
				(this.stepZh != null && this.stepEn != null) ? new StepName(this.stepZh, this.stepEn) : null, this.by,
				this.onBehalfOf, null, null, null, decision());
	}

	boolean isSame(Outcome outcome, @Nullable String reason, UserId by) {
		return this.outcome == outcome && Objects.equals(this.reason, reason) && this.by.equals(by);
	}

	String taskId() {
		return this.taskId;
	}

	boolean isBy(Collection<UserId> accounts) {
		return accounts.contains(this.by);
	}

	Optional<String> role() {
		return Optional.ofNullable(this.role);
	}

	Optional<UUID> seat() {
		return Optional.ofNullable(this.seat);
	}

	Decision decision() {
		return new Decision(new Subject(this.subjectType, this.subjectId), this.process, this.step, this.outcome,
				this.reason, this.by, this.onBehalfOf, this.at);
	}

}
