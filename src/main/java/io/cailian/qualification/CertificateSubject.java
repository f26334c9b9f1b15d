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
 * Shows a certificate that waits for approval in the inbox, with its file.
 */
@Component
@Transactional(readOnly = true)
class CertificateSubject implements TaskSubject {

	private final CertificateRecords records;

	private final Certificates certificates;

	private final Attachments attachments;

	private final SubjectPeople subjectPeople;

	private final People people;

	private final ModuleTranslations texts;

	private final Formats formats;

	CertificateSubject(CertificateRecords records, Certificates certificates, Attachments attachments,
			SubjectPeople subjectPeople, People people, ModuleTranslations texts, Formats formats) {
		this.records = records;
		this.certificates = certificates;
		this.attachments = attachments;
		this.subjectPeople = subjectPeople;
		this.people = people;
		this.texts = texts;
		this.formats = formats;
	}

	@Override
	public String type() {
		return Certificate.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		CertificateDetails asked = details(id);
		return new SubjectSummary(asked.number(), asked.type().name(locale), null, asked.supplierName());
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		CertificateDetails asked = details(id);
		return new Facts(this.texts, locale).add("supplier", asked.supplierName())
			.add("revokedBefore", revokedBefore(asked, locale))
			.add("certificateType", asked.type().name(locale))
			.add("issuer", asked.issuer())
			.add("number", asked.number())
			.add("issued", this.formats.date(asked.issued(), locale))
			.add("expires", asked.expires().map((day) -> this.formats.date(day, locale)).orElse(""))
			.add("uploadedBy", this.people.nameOf(asked.uploadedBy(), locale))
			.list();
	}

	/**
	 * Whoever approves is warned that this issuer and number were revoked, when and why.
	 */
	private String revokedBefore(CertificateDetails asked, Locale locale) {
		return this.records.revoked(asked.supplier().value(), asked.issuer(), asked.number())
			.stream()
			.flatMap((certificate) -> certificate.revoked()
				.map((day) -> this.texts.getTranslation("qualification.CertificateSubject.revokedBefore", locale,
						this.formats.date(day, locale), certificate.revocationReason()))
				.stream())
			.collect(Collectors.joining(this.texts.getTranslation("qualification.separator", locale)));
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
		return Roles.APPROVER;
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		CertificateDetails asked = details(id);
		return this.subjectPeople.barred(asked.supplier(), asked.uploadedBy());
	}

	private CertificateDetails details(UUID id) {
		return this.certificates.details(List.of(this.records.findById(new CertificateId(id)).orElseThrow()))
			.getFirst();
	}

}
