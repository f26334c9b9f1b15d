package io.cailian.qualification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.Formats;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets staff ask to revoke an approved certificate: its issuer took it back, or it turned
 * out to be forged. The purchasing manager, or another of them, decides; until then
 * whoever asked may take it back.
 */
@Service
@Transactional
public class CertificateRevoking {

	static final String PROCESS = "revokeCertificate";

	private final CertificateRecords certificates;

	private final CertificateRevocationRecords records;

	private final Processes processes;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	CertificateRevoking(CertificateRecords certificates, CertificateRevocationRecords records, Processes processes,
			CurrentUser currentUser, People people, Formats formats, CompanyDay day, ApplicationEventPublisher events) {
		this.certificates = certificates;
		this.records = records;
		this.processes = processes;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		this.day = day;
		this.events = events;
	}

	/**
	 * Asks to revoke a certificate; the same person asking the same again, while the
	 * first waits, changes nothing.
	 * @throws RuleViolation if there is no reason, the certificate is not in force, or
	 * another question about it waits
	 */
	@PreAuthorize(Access.UPLOADER)
	public void propose(CertificateId id, String reason) {
		Certificate certificate = locked(id);
		UserId me = this.currentUser.id();
		Optional<CertificateRevocation> waiting = this.records.waiting(List.of(id.value())).stream().findFirst();
		if (waiting.isPresent()) {
			requireSame(waiting.get(), reason, me);
			return;
		}
		certificate.requireRevocable(this.day.today());
		CertificateRevocation revocation = this.records
			.saveAndFlush(CertificateRevocation.propose(id, reason, me, this.day.now()));
		this.events.publishEvent(QualificationEvent.revocationProposed(certificate, revocation));
		this.processes.start(PROCESS, new Subject(CertificateRevocation.SUBJECT_TYPE, revocation.id()), me, Map.of());
	}

	/**
	 * Takes back what the signed-in person asked, before anybody has decided; a second
	 * time changes nothing.
	 * @throws RuleViolation if nothing waits, or somebody else asked
	 */
	@PreAuthorize(Access.UPLOADER)
	public void withdraw(CertificateId id) {
		Certificate certificate = locked(id);
		CertificateRevocation newest = this.records.newestFirst(id.value())
			.stream()
			.findFirst()
			.orElseThrow(() -> new RuleViolation("qualification.CertificateRevocation.notWaiting"));
		if (!this.people.isSamePerson(newest.proposedBy(), this.currentUser.id())) {
			throw new RuleViolation("qualification.CertificateRevocation.notYours");
		}
		if (newest.stage() == Stage.WITHDRAWN) {
			return;
		}
		if (newest.stage() != Stage.PROPOSED) {
			throw new RuleViolation("qualification.CertificateRevocation.notWaiting");
		}
		newest.withdraw();
		this.records.saveAndFlush(newest);
		this.processes.cancel(PROCESS, new Subject(CertificateRevocation.SUBJECT_TYPE, newest.id()),
				"withdrawn by the proposer");
		this.events.publishEvent(QualificationEvent.revocationWithdrawn(certificate, newest));
	}

	private void requireSame(CertificateRevocation waiting, String reason, UserId me) {
		if (this.people.isSamePerson(waiting.proposedBy(), me) && waiting.reason().equals(Reasons.required(reason))) {
			return;
		}
		throw new RuleViolation("qualification.CertificateRevocation.askedAlready",
				this.people.nameOf(waiting.proposedBy(), Locale.SIMPLIFIED_CHINESE),
				this.people.nameOf(waiting.proposedBy(), Locale.ENGLISH),
				this.formats.shortInstant(waiting.proposedAt(), Locale.SIMPLIFIED_CHINESE),
				this.formats.shortInstant(waiting.proposedAt(), Locale.ENGLISH));
	}

	private Certificate locked(CertificateId id) {
		return this.certificates.lock(id.value())
			.orElseThrow(() -> new IllegalArgumentException("no certificate " + id));
	}

}
