package io.cailian.qualification;

import java.util.List;
import java.util.Map;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets staff ask to revoke an approved certificate: its issuer took it back, or it turned
 * out to be forged. Another person decides.
 */
@Service
@Transactional
public class CertificateRevoking {

	static final String PROCESS = "revokeCertificate";

	private final CertificateRecords certificates;

	private final CertificateRevocationRecords records;

	private final Processes processes;

	private final CurrentUser currentUser;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	CertificateRevoking(CertificateRecords certificates, CertificateRevocationRecords records, Processes processes,
			CurrentUser currentUser, CompanyDay day, ApplicationEventPublisher events) {
		this.certificates = certificates;
		this.records = records;
		this.processes = processes;
		this.currentUser = currentUser;
		this.day = day;
		this.events = events;
	}

	/**
	 * Asks to revoke a certificate; a second time, while the first waits, changes
	 * nothing.
	 * @throws RuleViolation if there is no reason, or the certificate is not in force
	 */
	@PreAuthorize(Access.UPLOADER)
	public void propose(CertificateId id, String reason) {
		Certificate certificate = this.certificates.lock(id.value())
			.orElseThrow(() -> new IllegalArgumentException("no certificate " + id));
		if (!this.records.waiting(List.of(id.value())).isEmpty()) {
			return;
		}
		certificate.requireRevocable(this.day.today());
		UserId me = this.currentUser.id();
		CertificateRevocation revocation = this.records
			.saveAndFlush(CertificateRevocation.propose(id, reason, me, this.day.now()));
		this.events.publishEvent(QualificationEvent.revocationProposed(certificate, revocation));
		this.processes.start(PROCESS, new Subject(CertificateRevocation.SUBJECT_TYPE, revocation.id()), me, Map.of());
	}

}
