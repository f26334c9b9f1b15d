package io.cailian.supplier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
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
 * Two suppliers becoming one: proposed by one person, confirmed or refused by another,
 * and undone by its log, in two steps of two persons again, as long as nothing else has
 * happened to what it moved.
 */
@Entity
@Table(name = "supplier_merge")
class SupplierMerge {

	@Id
	@Column(name = "id")
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "survivor_id"))
	private SupplierId survivor;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "absorbed_id"))
	private SupplierId absorbed;

	@Enumerated(EnumType.STRING)
	@Column(name = "state")
	private MergeState state;

	@Column(name = "choices")
	private String choices;

	@Column(name = "reason")
	private String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
	private UserId proposedBy;

	@Column(name = "proposed_at")
	private Instant proposedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private @Nullable UserId decidedBy;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	@Column(name = "decision_reason")
	private @Nullable String decisionReason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "undo_proposed_by"))
	private @Nullable UserId undoProposedBy;

	@Column(name = "undo_proposed_at")
	private @Nullable Instant undoProposedAt;

	@Column(name = "undo_refusal")
	private @Nullable String undoRefusal;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "undone_by"))
	private @Nullable UserId undoneBy;

	@Column(name = "undone_at")
	private @Nullable Instant undoneAt;

	@Column(name = "undo_reason")
	private @Nullable String undoReason;

	@Column(name = "log")
	private @Nullable String log;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected SupplierMerge() {
	}

	static SupplierMerge propose(SupplierId survivor, SupplierId absorbed, String choices, String reason, UserId by,
			Instant at) {
		SupplierMerge merge = new SupplierMerge();
		merge.id = Ids.next();
		merge.survivor = survivor;
		merge.absorbed = absorbed;
		merge.state = MergeState.PROPOSED;
		merge.choices = choices;
		merge.reason = reason;
		merge.proposedBy = by;
		merge.proposedAt = at;
		return merge;
	}

	void confirm(UserId by, Instant at, String newLog) {
		decide(MergeState.DONE, by, at);
		this.log = newLog;
	}

	void reject(UserId by, String why, Instant at) {
		decide(MergeState.REJECTED, by, at);
		this.decisionReason = why;
	}

	void proposeUndoing(UserId by, String why, Instant at) {
		if (this.state != MergeState.DONE) {
			throw new RuleViolation("supplier.SupplierMerging.notDone");
		}
		this.state = MergeState.UNDOING_PROPOSED;
		this.undoProposedBy = by;
		this.undoProposedAt = at;
		this.undoReason = why;
		this.undoRefusal = null;
	}

	void undo(UserId by, Instant at) {
		requireUndoingOpen();
		this.state = MergeState.UNDONE;
		this.undoneBy = by;
		this.undoneAt = at;
	}

	/** The suppliers stay one; somebody may propose it again. */
	void rejectUndoing(String why) {
		requireUndoingOpen();
		this.state = MergeState.DONE;
		this.undoProposedBy = null;
		this.undoProposedAt = null;
		this.undoRefusal = why;
	}

	void requireUndoingOpen() {
		if (this.state != MergeState.UNDOING_PROPOSED) {
			throw new RuleViolation("supplier.SupplierMerging.undoingDecided");
		}
	}

	void requireOpen() {
		if (this.state != MergeState.PROPOSED) {
			throw new RuleViolation("supplier.SupplierMerging.decided");
		}
	}

	private void decide(MergeState next, UserId by, Instant at) {
		requireOpen();
		this.state = next;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	UUID id() {
		return this.id;
	}

	UserId proposedBy() {
		return this.proposedBy;
	}

	/** Who wants two suppliers of one again, while that is open. */
	UserId undoProposedBy() {
		return Optional.ofNullable(this.undoProposedBy).orElseThrow();
	}

	SupplierId survivor() {
		return this.survivor;
	}

	SupplierId absorbed() {
		return this.absorbed;
	}

	String choices() {
		return this.choices;
	}

	String log() {
		return Optional.ofNullable(this.log).orElseThrow();
	}

	MergeDetails details(String survivorName, String absorbedName) {
		return new MergeDetails(this.id, this.survivor, survivorName, this.absorbed, absorbedName, this.state,
				this.reason, this.proposedBy, this.proposedAt, Optional.ofNullable(this.decidedBy),
				Optional.ofNullable(this.decisionReason), Optional.ofNullable(this.undoProposedBy),
				Optional.ofNullable(this.undoReason), Optional.ofNullable(this.undoRefusal),
				Optional.ofNullable(this.undoneBy), (this.version != null) ? this.version : 0);
	}

}
