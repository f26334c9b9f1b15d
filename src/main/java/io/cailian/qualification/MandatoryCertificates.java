package io.cailian.qualification;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

/**
 * Tells whether a supplier lacks a certificate it must hold somewhere and held once.
 */
@Component
class MandatoryCertificates {

	private final CertificateRecords records;

	private final CertificateTypeRecords types;

	private final CompanyDay day;

	MandatoryCertificates(CertificateRecords records, CertificateTypeRecords types, CompanyDay day) {
		this.records = records;
		this.types = types;
		this.day = day;
	}

	/** Whether the supplier of this certificate lacks that kind today. */
	boolean isLapsed(Certificate certificate) {
		List<Standing.Held> held = ofThatKind(certificate).stream().map(Certificate::held).toList();
		return !scopes(certificate).isEmpty() && held.stream().anyMatch((each) -> each.hasLapsedOn(this.day.today()))
				&& held.stream().noneMatch((each) -> each.isValidOn(this.day.today()));
	}

	/** Where its supplier is restricted if this certificate is good no more. */
	List<Scope> lostWithout(Certificate certificate) {
		boolean another = ofThatKind(certificate).stream()
			.filter((each) -> !each.id().equals(certificate.id()))
			.map(Certificate::held)
			.anyMatch((each) -> each.isValidOn(this.day.today()));
		return another ? List.of() : scopes(certificate);
	}

	private List<Scope> scopes(Certificate certificate) {
		CertificateTypeDetails type = Objects.requireNonNull(this.types.byId().get(certificate.type()));
		return type.active() ? type.mandatory() : List.of();
	}

	private List<Certificate> ofThatKind(Certificate certificate) {
		return this.records.approved(List.of(certificate.supplier().value()))
			.stream()
			.filter((each) -> each.type().equals(certificate.type()))
			.toList();
	}

}
