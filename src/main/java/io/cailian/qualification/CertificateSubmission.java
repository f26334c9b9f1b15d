package io.cailian.qualification;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes certificates, from the supplier itself or from staff on its behalf, and asks
 * somebody else to approve them. Handing in the same id again changes nothing; an id or
 * file of somebody else is treated as one that nobody has.
 */
@Service
@Transactional
public class CertificateSubmission {

	static final String PROCESS = "approveCertificate";

	private final CertificateRecords records;

	private final CertificateTypeRecords types;

	private final Suppliers suppliers;

	private final CurrentSupplier currentSupplier;

	private final CurrentUser currentUser;

	private final Attachments attachments;

	private final Processes processes;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	CertificateSubmission(CertificateRecords records, CertificateTypeRecords types, Suppliers suppliers,
			CurrentSupplier currentSupplier, CurrentUser currentUser, Attachments attachments, Processes processes,
			CompanyDay day, ApplicationEventPublisher events) {
		this.records = records;
		this.types = types;
		this.suppliers = suppliers;
		this.currentSupplier = currentSupplier;
		this.currentUser = currentUser;
		this.attachments = attachments;
		this.processes = processes;
		this.day = day;
		this.events = events;
	}

	/**
	 * Keeps a file until a certificate is handed in with it.
	 * @throws RuleViolation if it is of a kind that is not taken
	 */
	@PreAuthorize("hasAnyRole('SUPPLIER', 'BUYER', 'PURCHASING_MANAGER', 'APPROVER')")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public AttachmentInfo upload(String fileName, InputStream content) {
		return this.attachments.info(this.attachments.store(fileName, content));
	}

	/** Hands in a certificate of the signed-in person's own company. */
	@PreAuthorize(Access.SUPPLIER)
	public CertificateId submitOwn(CertificateForm form) {
		if (form.expires().filter((last) -> last.isBefore(this.day.today())).isPresent()) {
			throw new RuleViolation("qualification.Certificate.alreadyLapsed");
		}
		return submit(this.currentSupplier.id(), form, this.currentUser.id());
	}

	/**
	 * Hands in a certificate a supplier has given to staff; one that has lapsed already
	 * is taken for the record.
	 */
	@PreAuthorize(Access.UPLOADER)
	public CertificateId submitFor(SupplierId supplier, CertificateForm form) {
		return submit(supplier, form, this.currentUser.id());
	}

	private CertificateId submit(SupplierId supplier, CertificateForm form, UserId by) {
		CertificateId id = form.certificateOf(supplier);
		if (this.records.existsById(id)) {
			return id;
		}
		this.suppliers.requireNotMerged(supplier);
		this.suppliers.find(supplier)
			.filter((known) -> known.status() == SupplierStatus.ACTIVE)
			.orElseThrow(() -> new RuleViolation("qualification.supplierNotActive"));
		CertificateTypeDetails type = this.types.findById(form.type())
			.map(CertificateType::details)
			.filter(CertificateTypeDetails::active)
			.orElseThrow(() -> new RuleViolation("qualification.Certificate.typeUnknown"));
		if (type.mustExpire() && form.expires().isEmpty()) {
			throw new RuleViolation("qualification.Certificate.expiryMissing");
		}
		requireNew(supplier, form);
		if (form.issued().isAfter(this.day.today())) {
			throw new RuleViolation("qualification.Certificate.issuedInFuture");
		}
		claim(form.file());
		Certificate certificate = this.records.saveAndFlush(Certificate.submit(supplier, form, by, this.day.now()));
		this.events.publishEvent(QualificationEvent.submitted(certificate));
		this.processes.start(PROCESS, new Subject(Certificate.SUBJECT_TYPE, id.value()), by, Map.of());
		return id;
	}

	/** A renewal may keep the number, but it ends later than what is there. */
	private void requireNew(SupplierId supplier, CertificateForm form) {
		LocalDate last = form.expires().orElse(LocalDate.MAX);
		this.records.numbered(supplier.value(), form.type().value(), form.issuer(), form.number())
			.stream()
			.filter((present) -> !present.expires().orElse(LocalDate.MAX).isBefore(last))
			.findFirst()
			.ifPresent((present) -> {
				throw new RuleViolation("qualification.Certificate.knownAlready", form.number());
			});
	}

	private void claim(AttachmentId file) {
		if (!this.attachments.claimOwn(List.of(file)).contains(file)) {
			throw new RuleViolation("document.Attachment.notWaiting");
		}
	}

}
