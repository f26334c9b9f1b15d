package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;

/**
 * A certificate as somebody hands it in. The id comes from the writer, so that sending it
 * again changes nothing; the certificate itself gets one that follows from it and the
 * supplier.
 *
 * @param expires its last day, if it ends
 */
public record CertificateForm(CertificateId id, CertificateTypeId type, String issuer, String number, LocalDate issued,
		Optional<LocalDate> expires, AttachmentId file) {

	public static final int MAX_ISSUER = 200;

	public static final int MAX_NUMBER = 100;

	public CertificateForm {
		issuer = issuer.strip();
		number = number.strip();
		if (issuer.isEmpty() || issuer.length() > MAX_ISSUER) {
			throw new RuleViolation("qualification.Certificate.issuer", MAX_ISSUER);
		}
		if (number.isEmpty() || number.length() > MAX_NUMBER) {
			throw new RuleViolation("qualification.Certificate.number", MAX_NUMBER);
		}
		LocalDate first = issued;
		if (expires.filter((last) -> last.isBefore(first)).isPresent()) {
			throw new RuleViolation("qualification.Certificate.expiresBeforeIssued");
		}
	}

	/** Under which id the certificate lies if it is handed in for this supplier. */
	CertificateId certificateOf(SupplierId supplier) {
		return new CertificateId(Ids.ofOwner(supplier.value(), this.id.value()));
	}

}
