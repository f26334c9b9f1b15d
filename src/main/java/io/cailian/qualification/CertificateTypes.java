package io.cailian.qualification;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.cailian.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds of certificates suppliers hand in, which everybody reads and the
 * administrator keeps. Adding the same id again changes nothing.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class CertificateTypes {

	private final CertificateTypeRecords records;

	private final ApplicationEventPublisher events;

	CertificateTypes(CertificateTypeRecords records, ApplicationEventPublisher events) {
		this.records = records;
		this.events = events;
	}

	/** All kinds by their codes, closed ones included. */
	public List<CertificateTypeDetails> all() {
		return this.records.findAllByOrderByCode().stream().map(CertificateType::details).toList();
	}

	/** The kinds one may hand in. */
	public List<CertificateTypeDetails> active() {
		return all().stream().filter(CertificateTypeDetails::active).toList();
	}

	public Optional<CertificateTypeDetails> find(String code) {
		return this.records.findByCode(code).map(CertificateType::details);
	}

	/**
	 * Adds a kind of certificate.
	 * @throws RuleViolation if another one has its code
	 */
	@PreAuthorize(Access.ADMIN)
	@Transactional
	public CertificateTypeDetails add(CertificateTypeDraft draft) {
		Optional<CertificateType> present = this.records.findById(draft.id());
		if (present.isPresent()) {
			return present.get().details();
		}
		if (this.records.findByCode(draft.code()).isPresent()) {
			throw new RuleViolation("qualification.CertificateType.codeTaken", draft.code());
		}
		return saved(CertificateType.of(draft), QualificationEvent::typeAdded);
	}

	/** Gives it other names, or wants it elsewhere; the code stays. */
	@PreAuthorize(Access.ADMIN)
	@Transactional
	public CertificateTypeDetails change(CertificateTypeDraft draft, long version) {
		CertificateType type = type(draft.id(), version);
		type.rewrite(draft);
		return saved(type, QualificationEvent::typeChanged);
	}

	/** Takes none of this kind any more, and wants none. */
	@PreAuthorize(Access.ADMIN)
	@Transactional
	public CertificateTypeDetails close(CertificateTypeId id, long version) {
		CertificateType type = type(id, version);
		type.close();
		return saved(type, QualificationEvent::typeClosed);
	}

	@PreAuthorize(Access.ADMIN)
	@Transactional
	public CertificateTypeDetails reopen(CertificateTypeId id, long version) {
		CertificateType type = type(id, version);
		type.reopen();
		return saved(type, QualificationEvent::typeReopened);
	}

	private CertificateType type(CertificateTypeId id, long version) {
		CertificateType type = this.records.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("no certificate type " + id));
		if (type.details().version() != version) {
			throw new OptimisticLockingFailureException("certificate type " + id + " was changed meanwhile");
		}
		return type;
	}

	private CertificateTypeDetails saved(CertificateType type,
			Function<CertificateTypeDetails, QualificationEvent> event) {
		CertificateTypeDetails details = this.records.saveAndFlush(type).details();
		this.events.publishEvent(event.apply(details));
		return details;
	}

}
