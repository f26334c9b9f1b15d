package io.cailian.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;

/**
 * A certificate as staff and its supplier read it.
 */
public record CertificateDetails(CertificateId id, SupplierId supplier, String supplierName,
		CertificateTypeDetails type, String issuer, String number, LocalDate issued, Optional<LocalDate> expires,
		AttachmentId file, String fileName, UserId uploadedBy, Instant uploadedAt, CertificateState state,
		Optional<UserId> decidedBy, Optional<Instant> decidedAt, String decisionReason) {

}
