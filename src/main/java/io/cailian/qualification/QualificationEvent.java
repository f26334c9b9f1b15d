package io.cailian.qualification;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Something became true about a qualification, a certificate or a block that belongs in
 * the audit trail.
 */
record QualificationEvent(String action, String subjectType, UUID subjectId,
		Map<String, String> facts) implements AuditedEvent {

	static QualificationEvent proposed(Qualification qualification) {
		return of("QUALIFICATION_PROPOSED", qualification);
	}

	static QualificationEvent approved(Qualification qualification) {
		return of("QUALIFICATION_APPROVED", qualification);
	}

	static QualificationEvent refused(Qualification qualification) {
		return of("QUALIFICATION_REFUSED", qualification);
	}

	static QualificationEvent returned(Qualification qualification) {
		return of("QUALIFICATION_RETURNED", qualification);
	}

	static QualificationEvent submitted(Certificate certificate) {
		return of("CERTIFICATE_SUBMITTED", certificate, Map.of());
	}

	/** It came with an application and was approved with it. */
	static QualificationEvent takenOver(Certificate certificate) {
		return of("CERTIFICATE_TAKEN_OVER", certificate, Map.of());
	}

	static QualificationEvent approved(Certificate certificate) {
		return of("CERTIFICATE_APPROVED", certificate, Map.of());
	}

	static QualificationEvent refused(Certificate certificate) {
		return of("CERTIFICATE_REFUSED", certificate, Map.of());
	}

	static QualificationEvent returned(Certificate certificate) {
		return of("CERTIFICATE_RETURNED", certificate, Map.of());
	}

	/** It was mandatory somewhere, has lapsed, and restricts the supplier there. */
	static QualificationEvent restricting(Certificate certificate) {
		return of("CERTIFICATE_LAPSED", certificate, Map.of());
	}

	/** It was mandatory somewhere, was revoked, and restricts the supplier there. */
	static QualificationEvent restrictingByRevocation(Certificate certificate) {
		return of("CERTIFICATE_REVOCATION_RESTRICTED", certificate, Map.of());
	}

	/** A renewed one is good again, so that nothing is restricted any more. */
	static QualificationEvent lifting(Certificate certificate) {
		return of("CERTIFICATE_RESTRICTION_LIFTED", certificate, Map.of());
	}

	/** People were told how many days it has left, on that step of the ladder. */
	static QualificationEvent reminded(Certificate certificate, long daysLeft, int step) {
		return of("CERTIFICATE_REMINDER_SENT", certificate,
				Map.of("days", String.valueOf(daysLeft), "step", String.valueOf(step)));
	}

	static QualificationEvent revocationProposed(Certificate certificate, CertificateRevocation revocation) {
		return of("CERTIFICATE_REVOCATION_PROPOSED", certificate, Map.of("reason", revocation.reason()));
	}

	/** Whoever asked has taken it back. */
	static QualificationEvent revocationWithdrawn(Certificate certificate, CertificateRevocation revocation) {
		return of("CERTIFICATE_REVOCATION_WITHDRAWN", certificate, Map.of("reason", revocation.reason()));
	}

	/** It is good no more from this day on. */
	static QualificationEvent revoked(Certificate certificate, CertificateRevocation revocation) {
		return of("CERTIFICATE_REVOKED", certificate, Map.of("reason", revocation.reason()));
	}

	static QualificationEvent revocationRefused(Certificate certificate, CertificateRevocation revocation) {
		return of("CERTIFICATE_REVOCATION_REFUSED", certificate, Map.of("reason", revocation.decisionReason()));
	}

	static QualificationEvent revocationReturned(Certificate certificate, CertificateRevocation revocation) {
		return of("CERTIFICATE_REVOCATION_RETURNED", certificate, Map.of("reason", revocation.decisionReason()));
	}

	static QualificationEvent blockProposed(Block block) {
		return of("BLOCK_PROPOSED", block);
	}

	static QualificationEvent blockInForce(Block block) {
		return of("BLOCK_IN_FORCE", block);
	}

	static QualificationEvent blockRefused(Block block) {
		return of("BLOCK_REFUSED", block);
	}

	static QualificationEvent liftProposed(Block block) {
		return of("BLOCK_LIFT_PROPOSED", block);
	}

	static QualificationEvent lifted(Block block) {
		return of("BLOCK_LIFTED", block);
	}

	static QualificationEvent liftRefused(Block block) {
		return of("BLOCK_LIFT_REFUSED", block);
	}

	static QualificationEvent typeAdded(CertificateTypeDetails type) {
		return of("CERTIFICATE_TYPE_ADDED", type);
	}

	static QualificationEvent typeChanged(CertificateTypeDetails type) {
		return of("CERTIFICATE_TYPE_CHANGED", type);
	}

	static QualificationEvent typeClosed(CertificateTypeDetails type) {
		return of("CERTIFICATE_TYPE_CLOSED", type);
	}

	static QualificationEvent typeReopened(CertificateTypeDetails type) {
		return of("CERTIFICATE_TYPE_REOPENED", type);
	}

	private static QualificationEvent of(String action, Qualification qualification) {
		QualificationDetails details = qualification.details();
		Map<String, String> facts = new TreeMap<>(Map.of("supplierId", details.supplier().toString(), "status",
				details.status().name(), "goodFrom", details.from().toString(), "reason", details.reason()));
		details.scope().category().ifPresent((category) -> facts.put("categoryId", category.toString()));
		details.scope().region().ifPresent((region) -> facts.put("region", region.code()));
		details.scope().unit().ifPresent((unit) -> facts.put("business_unitId", unit.toString()));
		details.to().ifPresent((to) -> facts.put("goodUntil", to.toString()));
		if (details.lifts()) {
			facts.put("lifts", "true");
		}
		return new QualificationEvent(action, Qualification.SUBJECT_TYPE, details.id().value(), facts);
	}

	private static QualificationEvent of(String action, Certificate certificate, Map<String, String> more) {
		Map<String, String> facts = new TreeMap<>(more);
		facts.put("supplierId", certificate.supplier().toString());
		facts.put("number", certificate.number());
		facts.put("goodFrom", certificate.issued().toString());
		certificate.expires().ifPresent((day) -> facts.put("goodUntil", day.toString()));
		return new QualificationEvent(action, Certificate.SUBJECT_TYPE, certificate.id().value(), facts);
	}

	private static QualificationEvent of(String action, Block block) {
		BlockDetails details = block.details();
		Map<String, String> facts = new TreeMap<>(Map.of("supplierId", details.supplier().toString(), "processes",
				details.processes().toString().replaceAll("[\\[\\]]", ""), "goodFrom", details.from().toString(),
				"reason", details.liftReason().isEmpty() ? details.reason() : details.liftReason()));
		details.to().ifPresent((to) -> facts.put("goodUntil", to.toString()));
		return new QualificationEvent(action, Block.SUBJECT_TYPE, details.id().value(), facts);
	}

	private static QualificationEvent of(String action, CertificateTypeDetails type) {
		return new QualificationEvent(action, CertificateType.SUBJECT_TYPE, type.id().value(),
				Map.of("number", type.code(), "nameZh", type.nameZh(), "nameEn", type.nameEn()));
	}

}
