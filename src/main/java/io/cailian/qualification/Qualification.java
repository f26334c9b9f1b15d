package io.cailian.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;
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
 * One change of how a supplier stands in a scope: proposed by one person with a reason,
 * decided by another. It is never changed afterwards; a later one speaks instead, and all
 * together are the history.
 */
@Entity
@Table(name = "qualification")
class Qualification {

	static final String SUBJECT_TYPE = "QUALIFICATION";

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private QualificationId id;

	@Embedded
	private SupplierId supplier;

	@Embedded
	private StoredScope scope;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private QualificationStatus status;

	@Column(name = "valid_from")
	private LocalDate from;

	@Column(name = "valid_to")
	private @Nullable LocalDate to;

	@Column(name = "lifts_sanctions")
	private boolean lifts;

	@Column(name = "reason")
	private String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
	private UserId proposedBy;

	@Column(name = "proposed_at")
	private Instant proposedAt;

	@Enumerated(EnumType.STRING)
	@Column(name = "stage")
	private Stage stage;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private @Nullable UserId decidedBy;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	@Column(name = "decision_reason")
	private String decisionReason;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Qualification() {
	}

	static Qualification propose(QualificationProposal proposal, UserId by, Instant at) {
		Qualification qualification = new Qualification();
		qualification.id = proposal.id();
		qualification.supplier = proposal.supplier();
		qualification.scope = StoredScope.of(proposal.scope());
		qualification.status = proposal.status();
		qualification.from = proposal.from();
		qualification.to = proposal.to().orElse(null);
		qualification.lifts = proposal.lifts();
		qualification.reason = proposal.reason();
		qualification.proposedBy = by;
		qualification.proposedAt = at;
		qualification.stage = Stage.PROPOSED;
		qualification.decisionReason = "";
		return qualification;
	}

	/** Another person has decided. */
	void decide(Stage outcome, UserId by, String words, Instant at) {
		if (this.stage != Stage.PROPOSED) {
			throw new IllegalStateException(this.id + " is " + this.stage);
		}
		this.stage = outcome;
		this.decidedBy = by;
		this.decidedAt = at;
		this.decisionReason = words;
	}

	QualificationId id() {
		return this.id;
	}

	SupplierId supplier() {
		return this.supplier;
	}

	Scope scope() {
		return this.scope.scope();
	}

	Stage stage() {
		return this.stage;
	}

	UserId proposedBy() {
		return this.proposedBy;
	}

	QualificationDetails details() {
		return new QualificationDetails(this.id, this.supplier, scope(), this.status, this.from,
				Optional.ofNullable(this.to), this.lifts, this.reason, this.proposedBy, this.proposedAt, this.stage,
				Optional.ofNullable(this.decidedBy), Optional.ofNullable(this.decidedAt), this.decisionReason);
	}

	Standing.Said said(int order) {
		return new Standing.Said(this.id, scope(), this.status, this.from, Optional.ofNullable(this.to), this.lifts,
				order);
	}

}
