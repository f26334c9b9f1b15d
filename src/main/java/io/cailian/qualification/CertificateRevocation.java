package io.cailian.qualification;

import java.time.Instant;
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
 * Somebody asks to revoke an approved certificate, and another person decides. Of each
 * certificate one such question waits at most; whoever asked may take it back while it
 * waits. What was refused or taken back may be asked again.
 */
@Entity
@Table(name = "certificate_revocation")
class CertificateRevocation {

	static final String SUBJECT_TYPE = "CERTIFICATE_REVOCATION";

	@Id
	@Column(name = "id")
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "certificate_id"))
	private CertificateId certificate;

	/** The certificate while the question waits. */
	@Column(name = "open_certificate_id")
	private @Nullable UUID openCertificate;

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
	protected CertificateRevocation() {
	}

	static CertificateRevocation propose(CertificateId certificate, String reason, UserId by, Instant at) {
		CertificateRevocation revocation = new CertificateRevocation();
		revocation.id = Ids.next();
		revocation.certificate = certificate;
		revocation.openCertificate = certificate.value();
		revocation.reason = Reasons.required(reason);
		revocation.proposedBy = by;
		revocation.proposedAt = at;
		revocation.stage = Stage.PROPOSED;
		revocation.decisionReason = "";
		return revocation;
	}

	/** Another person has decided. */
	void decide(Stage outcome, UserId by, String words, Instant at) {
		if (this.stage != Stage.PROPOSED) {
			throw new IllegalStateException("revocation " + this.id + " is " + this.stage);
		}
		this.stage = outcome;
		this.openCertificate = null;
		this.decidedBy = by;
		this.decidedAt = at;
		this.decisionReason = words;
	}

	/** Whoever asked takes it back before anybody has decided. */
	void withdraw() {
		if (this.stage != Stage.PROPOSED) {
			throw new IllegalStateException("revocation " + this.id + " is " + this.stage);
		}
		this.stage = Stage.WITHDRAWN;
		this.openCertificate = null;
	}

	UUID id() {
		return this.id;
	}

	CertificateId certificate() {
		return this.certificate;
	}

	String reason() {
		return this.reason;
	}

	UserId proposedBy() {
		return this.proposedBy;
	}

	Instant proposedAt() {
		return this.proposedAt;
	}

	Stage stage() {
		return this.stage;
	}

	String decisionReason() {
		return this.decisionReason;
	}

}
