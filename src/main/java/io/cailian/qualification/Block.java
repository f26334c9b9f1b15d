package io.cailian.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a supplier out of some processes for a time. One person proposes it and another
 * decides; and so again when it is to be lifted before its time.
 */
@Entity
@Table(name = "supplier_block")
class Block {

	static final String SUBJECT_TYPE = "SUPPLIER_BLOCK";

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private BlockId id;

	@Embedded
	private SupplierId supplier;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "supplier_block_process", joinColumns = @JoinColumn(name = "supplier_block_id"))
	@Enumerated(EnumType.STRING)
	@Column(name = "process")
	private Set<SupplierProcess> processes = new TreeSet<>();

	@Column(name = "valid_from")
	private LocalDate from;

	@Column(name = "valid_to")
	private @Nullable LocalDate to;

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
	private String decisionReason;

	@Enumerated(EnumType.STRING)
	@Column(name = "stage")
	private BlockStage stage;

	@Column(name = "lift_reason")
	private String liftReason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "lift_proposed_by"))
	private @Nullable UserId liftProposedBy;

	@Column(name = "lift_proposed_at")
	private @Nullable Instant liftProposedAt;

	@Column(name = "lifted_from")
	private @Nullable LocalDate liftedFrom;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Block() {
	}

	static Block propose(BlockProposal proposal, UserId by, Instant at) {
		Block block = new Block();
		block.id = proposal.id();
		block.supplier = proposal.supplier();
		block.processes.addAll(proposal.processes());
		block.from = proposal.from();
		block.to = proposal.to().orElse(null);
		block.reason = proposal.reason();
		block.proposedBy = by;
		block.proposedAt = at;
		block.decisionReason = "";
		block.liftReason = "";
		block.stage = BlockStage.PROPOSED;
		return block;
	}

	/** Somebody wants it lifted before its time; until that is decided it works on. */
	void proposeLift(String why, UserId by, Instant at) {
		if (this.stage != BlockStage.IN_FORCE) {
			throw new RuleViolation("qualification.Block.notInForce");
		}
		this.liftReason = Reasons.required(why);
		this.liftProposedBy = by;
		this.liftProposedAt = at;
		this.stage = BlockStage.LIFT_PROPOSED;
	}

	/** What was proposed, the block or its lifting, comes true. */
	void confirm(UserId by, String words, Instant at, LocalDate today) {
		if (this.stage == BlockStage.LIFT_PROPOSED) {
			this.liftedFrom = today;
		}
		decide((this.stage == BlockStage.LIFT_PROPOSED) ? BlockStage.LIFTED : BlockStage.IN_FORCE, by, words, at);
	}

	/** What was proposed does not come true; a block that was to be lifted works on. */
	void turnDown(BlockStage outcome, UserId by, String words, Instant at) {
		decide((this.stage == BlockStage.LIFT_PROPOSED) ? BlockStage.IN_FORCE : outcome, by, words, at);
	}

	private void decide(BlockStage next, UserId by, String words, Instant at) {
		if (!this.stage.isWaiting()) {
			throw new IllegalStateException(this.id + " is " + this.stage);
		}
		this.stage = next;
		this.decidedBy = by;
		this.decidedAt = at;
		this.decisionReason = words;
	}

	BlockId id() {
		return this.id;
	}

	SupplierId supplier() {
		return this.supplier;
	}

	BlockStage stage() {
		return this.stage;
	}

	BlockDetails details() {
		return new BlockDetails(this.id, this.supplier,
				Collections.unmodifiableSortedSet(new TreeSet<>(this.processes)), this.from,
				Optional.ofNullable(this.to), this.reason, this.proposedBy, this.proposedAt,
				Optional.ofNullable(this.decidedBy), this.decisionReason, this.stage, this.liftReason,
				Optional.ofNullable(this.liftProposedBy), Optional.ofNullable(this.liftedFrom),
				(this.version != null) ? this.version : 0);
	}

}
