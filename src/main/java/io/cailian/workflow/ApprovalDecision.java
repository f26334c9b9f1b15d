package io.cailian.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
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
		return decision;
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
