package io.cailian.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.HandedInDocument;
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
 * One certificate of a supplier as it was handed in, approved by somebody else or not. It
 * is never edited: a renewal is a certificate of its own, and takes over when approved.
 * An approved one may be revoked, by two persons and for good.
 */
@Entity
@Table(name = "certificate")
class Certificate {

	static final String SUBJECT_TYPE = "CERTIFICATE";

	/** Who handed in what came with an application. */
	private static final UserId APPLICANT = new UserId("applicant");

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CertificateId id;

	@Embedded
	private SupplierId supplier;

	@Embedded
	private CertificateTypeId type;

	@Column(name = "issuer")
	private String issuer;

	@Column(name = "number")
	private String number;

	@Column(name = "issued_on")
	private LocalDate issuedOn;

	@Column(name = "expires_on")
	private @Nullable LocalDate expiresOn;

	@Embedded
	private AttachmentId file;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "uploaded_by"))
	private UserId uploadedBy;

	@Column(name = "uploaded_at")
	private Instant uploadedAt;

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

	@Column(name = "revoked_on")
	private @Nullable LocalDate revokedOn;

	@Column(name = "revocation_reason")
	private String revocationReason;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Certificate() {
	}

	static Certificate submit(SupplierId supplier, CertificateForm form, UserId by, Instant at) {
		Certificate certificate = new Certificate();
		certificate.id = form.certificateOf(supplier);
		certificate.supplier = supplier;
		certificate.type = form.type();
		certificate.issuer = form.issuer();
		certificate.number = form.number();
		certificate.issuedOn = form.issued();
		certificate.expiresOn = form.expires().orElse(null);
		certificate.file = form.file();
		certificate.uploadedBy = by;
		certificate.uploadedAt = at;
		certificate.stage = Stage.PROPOSED;
		certificate.decisionReason = "";
		certificate.revocationReason = "";
		return certificate;
	}

	/**
	 * A document of an approved application. Who issued it under which number nobody was
	 * asked.
	 */
	static Certificate ofApplicant(SupplierId supplier, CertificateTypeId type, HandedInDocument document,
			LocalDate issued, UserId approvedBy, Instant at) {
		Certificate certificate = new Certificate();
		certificate.id = CertificateId.next();
		certificate.supplier = supplier;
		certificate.type = type;
		certificate.issuer = "";
		certificate.number = "";
		certificate.issuedOn = issued;
		certificate.expiresOn = document.expires();
		certificate.file = document.attachment();
		certificate.uploadedBy = APPLICANT;
		certificate.uploadedAt = at;
		certificate.stage = Stage.APPROVED;
		certificate.decidedBy = approvedBy;
		certificate.decidedAt = at;
		certificate.decisionReason = "";
		certificate.revocationReason = "";
		return certificate;
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

	/**
	 * Nobody revokes what was never approved, is over, or was revoked.
	 * @throws RuleViolation if it is one of these
	 */
	void requireRevocable(LocalDate today) {
		if (!isRevocable(today)) {
			throw new RuleViolation("qualification.CertificateRevocation.notInForce");
		}
	}

	private boolean isRevocable(LocalDate today) {
		return this.stage == Stage.APPROVED && this.revokedOn == null && !held().hasLapsedOn(today);
	}

	/** Another person agrees that it is good no more, from this day on. */
	void revoke(String reason, LocalDate today) {
		requireRevocable(today);
		this.revokedOn = today;
		this.revocationReason = reason;
	}

	Optional<LocalDate> revoked() {
		return Optional.ofNullable(this.revokedOn);
	}

	CertificateId id() {
		return this.id;
	}

	SupplierId supplier() {
		return this.supplier;
	}

	CertificateTypeId type() {
		return this.type;
	}

	String issuer() {
		return this.issuer;
	}

	String number() {
		return this.number;
	}

	String revocationReason() {
		return this.revocationReason;
	}

	LocalDate issued() {
		return this.issuedOn;
	}

	Optional<LocalDate> expires() {
		return Optional.ofNullable(this.expiresOn);
	}

	AttachmentId file() {
		return this.file;
	}

	UserId uploadedBy() {
		return this.uploadedBy;
	}

	Stage stage() {
		return this.stage;
	}

	Optional<UserId> decidedBy() {
		return Optional.ofNullable(this.decidedBy);
	}

	String decisionReason() {
		return this.decisionReason;
	}

	Standing.Held held() {
		return new Standing.Held(this.type, this.issuedOn, lastGoodDay());
	}

	/** That it says itself, or the day before it was revoked. */
	private Optional<LocalDate> lastGoodDay() {
		Optional<LocalDate> beforeRevoked = revoked().map((day) -> day.minusDays(1));
		return beforeRevoked.filter((day) -> expires().filter(day::isAfter).isEmpty()).or(this::expires);
	}

	/** How it stands on a day, given whether a later one has taken over. */
	CertificateState state(boolean renewed, LocalDate today) {
		if (this.stage != Stage.APPROVED) {
			return switch (this.stage) {
				case REFUSED -> CertificateState.REFUSED;
				case RETURNED -> CertificateState.RETURNED;
				default -> CertificateState.WAITING;
			};
		}
		if (this.revokedOn != null) {
			return CertificateState.REVOKED;
		}
		if (renewed) {
			return CertificateState.RENEWED;
		}
		LocalDate last = this.expiresOn;
		if (last == null) {
			return CertificateState.VALID;
		}
		if (last.isBefore(today)) {
			return CertificateState.LAPSED;
		}
		return last.isAfter(today.plusDays(CertificateState.EXPIRING_WITHIN)) ? CertificateState.VALID
				: CertificateState.EXPIRING;
	}

	CertificateDetails details(String supplierName, CertificateTypeDetails ofType, String fileName, boolean renewed,
			Optional<CertificateRevocation> asked, LocalDate today) {
		return new CertificateDetails(this.id, this.supplier, supplierName, ofType, this.issuer, this.number,
				this.issuedOn, expires(), this.file, fileName, this.uploadedBy, this.uploadedAt, state(renewed, today),
				decidedBy(), Optional.ofNullable(this.decidedAt), this.decisionReason, revoked(), this.revocationReason,
				asked.map(CertificateRevocation::reason), asked.map(CertificateRevocation::proposedBy),
				asked.isEmpty() && isRevocable(today));
	}

}
