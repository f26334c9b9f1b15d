package io.cailian.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules of a type of document: written as a draft, proposed, and
 * approved by somebody else or sent back. Approved, it never changes, and is in force
 * from its day on until one of a later day, or a later number, takes its place.
 */
@Entity
@Table(name = "approval_rule_version")
class RuleVersion {

	static final int MAX_REFUSAL = 2000;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private RuleVersionId id;

	@Column(name = "document_type")
	private String documentType;

	@Column(name = "number")
	private int number;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private RuleStatus status;

	/** The type while it is open, for there is one open version of each. */
	@Column(name = "open_type")
	private @Nullable String openType;

	@Column(name = "effective_from")
	private @Nullable LocalDate effectiveFrom;

	@Column(name = "content")
	private String content;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "created_by"))
	private UserId createdBy;

	@Column(name = "created_at")
	private Instant createdAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "changed_by"))
	private UserId changedBy;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
	private @Nullable UserId proposedBy;

	@Column(name = "proposed_at")
	private @Nullable Instant proposedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private @Nullable UserId decidedBy;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	@Column(name = "refusal")
	private @Nullable String refusal;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected RuleVersion() {
	}

	static RuleVersion draft(RuleVersionId id, String type, int number, RuleSet rules, UserId by, Instant at) {
		RuleVersion draft = new RuleVersion();
		draft.id = id;
		draft.documentType = type;
		draft.number = number;
		draft.status = RuleStatus.DRAFT;
		draft.openType = type;
		draft.createdBy = by;
		draft.createdAt = at;
		draft.write(rules, Optional.empty(), by, at);
		return draft;
	}

	void write(RuleSet rules, Optional<LocalDate> from, UserId by, Instant at) {
		if (this.status != RuleStatus.DRAFT) {
			throw new RuleViolation("approval.RuleVersion.notDraft");
		}
		this.content = StoredRules.write(rules);
		this.effectiveFrom = from.orElse(null);
		this.changedBy = by;
		this.changedAt = at;
	}

	void propose(LocalDate today, UserId by, Instant at) {
		moveTo(RuleStatus.PROPOSED);
		requireFuture(today);
		this.proposedBy = by;
		this.proposedAt = at;
	}

	void approve(LocalDate today, UserId by, Instant at) {
		moveTo(RuleStatus.APPROVED);
		requireFuture(today);
		this.decidedBy = by;
		this.decidedAt = at;
		this.refusal = null;
	}

	/** Back to whoever wrote it, with a reason. */
	void refuse(String reason, UserId by, Instant at) {
		String said = reason.strip();
		if (said.isEmpty() || said.length() > MAX_REFUSAL) {
			throw new RuleViolation("approval.RuleVersion.refusal", MAX_REFUSAL);
		}
		moveBack();
		this.refusal = said;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/** Back to be written on, before anybody decided. */
	void takeBack() {
		moveBack();
	}

	void discard(UserId by, Instant at) {
		moveTo(RuleStatus.DISCARDED);
		this.changedBy = by;
		this.changedAt = at;
	}

	private void moveBack() {
		if (this.status != RuleStatus.PROPOSED) {
			throw new RuleViolation("approval.RuleVersion.notPossible");
		}
		moveTo(RuleStatus.DRAFT);
	}

	private void moveTo(RuleStatus next) {
		if (!this.status.mayMoveTo(next)) {
			throw new RuleViolation("approval.RuleVersion.notPossible");
		}
		this.status = next;
		this.openType = next.isOpen() ? this.documentType : null;
	}

	private void requireFuture(LocalDate today) {
		if (this.effectiveFrom == null) {
			throw new RuleViolation("approval.RuleVersion.noDay");
		}
		if (this.effectiveFrom.isBefore(today)) {
			throw new RuleViolation("approval.RuleVersion.dayPast");
		}
	}

	RuleVersionId id() {
		return this.id;
	}

	String documentType() {
		return this.documentType;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	RuleSet rules() {
		return StoredRules.read(this.content);
	}

	RuleVersionLine line() {
		return new RuleVersionLine(this.id, this.documentType, this.number, this.status,
				Optional.ofNullable(this.effectiveFrom), new RuleVersionLine.Done(this.createdBy, this.createdAt),
				new RuleVersionLine.Done(this.changedBy, this.changedAt), done(this.proposedBy, this.proposedAt),
				done(this.decidedBy, this.decidedAt), Objects.requireNonNullElse(this.refusal, ""));
	}

	RuleVersionDetails details() {
		return new RuleVersionDetails(line(), rules(), version());
	}

	private static Optional<RuleVersionLine.Done> done(@Nullable UserId by, @Nullable Instant at) {
		return (by != null && at != null) ? Optional.of(new RuleVersionLine.Done(by, at)) : Optional.empty();
	}

}
