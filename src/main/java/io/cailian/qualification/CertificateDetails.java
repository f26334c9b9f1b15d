package io.cailian.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;

/**
 * A certificate as staff and its supplier read it.
 *
 * @param revoked the day from which on it is good no more
 * @param revocationAsked why somebody asks to revoke it, while that waits
 * @param revocationAskedBy who asks that, and may take it back
 * @param revocable whether somebody may ask to revoke it now
 */
public record CertificateDetails(CertificateId id, SupplierId supplier, String supplierName,
		CertificateTypeDetails type, String issuer, String number, LocalDate issued, Optional<LocalDate> expires,
		AttachmentId file, String fileName, UserId uploadedBy, Instant uploadedAt, CertificateState state,
		Optional<UserId> decidedBy, Optional<Instant> decidedAt, String decisionReason, Optional<LocalDate> revoked,
		String revocationReason, Optional<String> revocationAsked, Optional<UserId> revocationAskedBy,
		boolean revocable) {

	/** The same as the supplier reads it: of what is only asked for it learns nothing. */
	CertificateDetails forSupplier() {
		return new CertificateDetails(this.id, this.supplier, this.supplierName, this.type, this.issuer, this.number,
				this.issued, this.expires, this.file, this.fileName, this.uploadedBy, this.uploadedAt, this.state,
				this.decidedBy, this.decidedAt, this.decisionReason, this.revoked, this.revocationReason,
				Optional.empty(), Optional.empty(), false);
	}

}
