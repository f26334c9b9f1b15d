package io.cailian.qualification;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code approveCertificate}, in the transaction of the
 * decision. An approval that lifts a restriction says so on the trail; one of a
 * certificate that was revoked before under its issuer and number needs a reason.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateApproval {

	private final CertificateRecords records;

	private final Standings standings;

	private final Decisions decisions;

	private final QualificationMails mails;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	CertificateApproval(CertificateRecords records, Standings standings, Decisions decisions, QualificationMails mails,
			CompanyDay day, ApplicationEventPublisher events) {
		this.records = records;
		this.standings = standings;
		this.decisions = decisions;
		this.mails = mails;
		this.day = day;
		this.events = events;
	}

	public void confirm(String subjectId) {
		Certificate certificate = certificate(subjectId);
		requireReasonIfRevokedBefore(certificate);
		decide(certificate, Stage.APPROVED, QualificationEvent::approved);
		if (!this.standings.liftedBy(certificate, this.day.today()).isEmpty()) {
			this.events.publishEvent(QualificationEvent.lifting(certificate));
		}
	}

	public void refuse(String subjectId) {
		decide(certificate(subjectId), Stage.REFUSED, QualificationEvent::refused);
	}

	public void sendBack(String subjectId) {
		decide(certificate(subjectId), Stage.RETURNED, QualificationEvent::returned);
	}

	private void decide(Certificate certificate, Stage outcome, Function<Certificate, QualificationEvent> event) {
		Decision decision = decision(certificate);
		certificate.decide(outcome, decision.by(), Objects.requireNonNullElse(decision.reason(), ""), this.day.now());
		this.records.saveAndFlush(certificate);
		this.events.publishEvent(event.apply(certificate));
		this.mails.decided(certificate, outcome);
	}

	private void requireReasonIfRevokedBefore(Certificate certificate) {
		if (decision(certificate).reason() != null) {
			return;
		}
		this.records.revoked(certificate.supplier().value(), certificate.issuer(), certificate.number())
			.stream()
			.findFirst()
			.flatMap(Certificate::revoked)
			.ifPresent((day) -> {
				throw new RuleViolation("qualification.Certificate.revokedBefore", certificate.number(),
						day.toString());
			});
	}

	private Decision decision(Certificate certificate) {
		return this.decisions.lastFor(new Subject(Certificate.SUBJECT_TYPE, certificate.id().value())).orElseThrow();
	}

	private Certificate certificate(String subjectId) {
		return this.records.findById(new CertificateId(UUID.fromString(subjectId))).orElseThrow();
	}

}
