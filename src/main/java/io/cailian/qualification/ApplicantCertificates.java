package io.cailian.qualification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.SupplierActivated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the documents of an approved application as certificates, so that reminders and
 * lapses count from the first day. What the checklist calls as a kind of certificate is
 * coded, whatever the case of the letters, is one of that kind; it was approved with the
 * application, by the same person.
 */
@Component
class ApplicantCertificates {

	private final CertificateRecords records;

	private final CertificateTypeRecords types;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	ApplicantCertificates(CertificateRecords records, CertificateTypeRecords types, CompanyDay day,
			ApplicationEventPublisher events) {
		this.records = records;
		this.types = types;
		this.day = day;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(SupplierActivated activated) {
		Map<String, CertificateTypeDetails> kinds = this.types.findAllByOrderByCode()
			.stream()
			.map(CertificateType::details)
			.filter(CertificateTypeDetails::active)
			.collect(Collectors.toMap(CertificateTypeDetails::code, Function.identity()));
		Set<Map.Entry<Object, Object>> kept = new HashSet<>();
		for (HandedInDocument document : activated.documents()) {
			CertificateTypeDetails kind = kinds.get(document.type().toUpperCase(Locale.ROOT));
			if (kind != null && kept.add(Map.entry(document.attachment(), kind.id()))) {
				Certificate certificate = this.records.save(Certificate.ofApplicant(activated.supplier(), kind.id(),
						document, issued(document), activated.approvedBy(), activated.at()));
				this.events.publishEvent(QualificationEvent.takenOver(certificate));
			}
		}
		this.records.flush();
	}

	/**
	 * Where its first day was not asked for, it is known to hold from the approval on.
	 */
	private LocalDate issued(HandedInDocument document) {
		LocalDate today = this.day.today();
		LocalDate last = Objects.requireNonNullElse(document.expires(), today);
		return Objects.requireNonNullElse(document.issued(), last.isBefore(today) ? last : today);
	}

}
