package io.cailian.qualification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows in the inbox a certificate that somebody asks to revoke: why, and where the
 * supplier would be restricted by it.
 */
@Component
@Transactional(readOnly = true)
class CertificateRevocationSubject implements TaskSubject {

	private final CertificateRevocationRecords records;

	private final CertificateRecords certificateRecords;

	private final Certificates certificates;

	private final Standings standings;

	private final CompanyDay day;

	private final Attachments attachments;

	private final SubjectPeople subjectPeople;

	private final People people;

	private final Wording wording;

	private final ModuleTranslations texts;

	private final Formats formats;

	CertificateRevocationSubject(CertificateRevocationRecords records, CertificateRecords certificateRecords,
			Certificates certificates, Standings standings, CompanyDay day, Attachments attachments,
			SubjectPeople subjectPeople, People people, Wording wording, ModuleTranslations texts, Formats formats) {
		this.records = records;
		this.certificateRecords = certificateRecords;
		this.certificates = certificates;
		this.standings = standings;
		this.day = day;
		this.attachments = attachments;
		this.subjectPeople = subjectPeople;
		this.people = people;
		this.wording = wording;
		this.texts = texts;
		this.formats = formats;
	}

	@Override
	public String type() {
		return CertificateRevocation.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		CertificateDetails asked = details(id);
		return new SubjectSummary(asked.number(), this.texts
			.getTranslation("qualification.CertificateRevocationSubject.title", locale, asked.type().name(locale)),
				null, asked.supplierName());
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		CertificateRevocation revocation = revocation(id);
		Certificate certificate = certificate(revocation);
		CertificateDetails asked = details(id);
		String lost = this.standings.restrictedIfRevoked(certificate, this.day.today())
			.stream()
			.map((scope) -> this.wording.scope(scope, locale))
			.collect(Collectors.joining(this.texts.getTranslation("qualification.separator", locale)));
		return new Facts(this.texts, locale).add("supplier", asked.supplierName())
			.add("reason", revocation.reason())
			.add("restrictedIn", lost)
			.add("certificateType", asked.type().name(locale))
			.add("issuer", asked.issuer())
			.add("number", asked.number())
			.add("issued", this.formats.date(asked.issued(), locale))
			.add("expires", asked.expires().map((day) -> this.formats.date(day, locale)).orElse(""))
			.add("approvedBy", asked.decidedBy().map((by) -> this.people.nameOf(by, locale)).orElse(""))
			.add("proposedBy", this.people.nameOf(revocation.proposedBy(), locale))
			.list();
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		CertificateDetails asked = details(id);
		AttachmentInfo file = this.attachments.info(asked.file());
		return List.of(new SubjectDocument(file.fileName(), file.mediaType(), file.size(),
				this.certificates.handler(asked.id(), asked.file())));
	}

	@Override
	public String route(UUID id) {
		return "suppliers/" + details(id).supplier();
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.PURCHASING_MANAGER;
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		CertificateRevocation revocation = revocation(id);
		return this.subjectPeople.barred(certificate(revocation).supplier(), revocation.proposedBy());
	}

	private CertificateDetails details(UUID id) {
		return this.certificates.details(List.of(certificate(revocation(id)))).getFirst();
	}

	private Certificate certificate(CertificateRevocation revocation) {
		return this.certificateRecords.findById(revocation.certificate()).orElseThrow();
	}

	private CertificateRevocation revocation(UUID id) {
		return this.records.findById(id).orElseThrow();
	}

}
