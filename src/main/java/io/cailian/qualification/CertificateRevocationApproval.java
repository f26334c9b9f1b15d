package io.cailian.qualification;

import java.util.Objects;
import java.util.UUID;

import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code revokeCertificate}, in the transaction of the decision.
 * A revocation that restricts the supplier says so on the trail; one that is sent back
 * reaches its proposer by letter.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateRevocationApproval {

	private final CertificateRevocationRecords records;

	private final CertificateRecords certificates;

	private final Standings standings;

	private final Decisions decisions;

	private final QualificationMails mails;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	CertificateRevocationApproval(CertificateRevocationRecords records, CertificateRecords certificates,
			Standings standings, Decisions decisions, QualificationMails mails, CompanyDay day,
			ApplicationEventPublisher events) {
		this.records = records;
		this.certificates = certificates;
		this.standings = standings;
		this.decisions = decisions;
		this.mails = mails;
		this.day = day;
		this.events = events;
	}

	public void revoke(String subjectId) {
		CertificateRevocation revocation = decided(subjectId, Stage.APPROVED);
		Certificate certificate = certificate(revocation);
		boolean restricts = !this.standings.restrictedIfRevoked(certificate, this.day.today()).isEmpty();
		certificate.revoke(revocation.reason(), this.day.today());
		this.certificates.saveAndFlush(certificate);
		this.events.publishEvent(QualificationEvent.revoked(certificate, revocation));
		if (restricts) {
			this.events.publishEvent(QualificationEvent.restrictingByRevocation(certificate));
		}
		this.mails.revoked(certificate, revocation.reason(), restricts);
	}

	public void keep(String subjectId) {
		CertificateRevocation revocation = decided(subjectId, Stage.REFUSED);
		this.events.publishEvent(QualificationEvent.revocationRefused(certificate(revocation), revocation));
	}

	public void sendBack(String subjectId) {
		CertificateRevocation revocation = decided(subjectId, Stage.RETURNED);
		Certificate certificate = certificate(revocation);
		this.events.publishEvent(QualificationEvent.revocationReturned(certificate, revocation));
		this.mails.revocationReturned(certificate, revocation);
	}

	private CertificateRevocation decided(String subjectId, Stage outcome) {
		UUID id = UUID.fromString(subjectId);
		Decision decision = this.decisions.lastFor(new Subject(CertificateRevocation.SUBJECT_TYPE, id)).orElseThrow();
		CertificateRevocation revocation = this.records.findById(id).orElseThrow();
		revocation.decide(outcome, decision.by(), Objects.requireNonNullElse(decision.reason(), ""), this.day.now());
		return this.records.saveAndFlush(revocation);
	}

	private Certificate certificate(CertificateRevocation revocation) {
		return this.certificates.lock(revocation.certificate().value()).orElseThrow();
	}

}
