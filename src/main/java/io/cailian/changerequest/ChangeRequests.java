package io.cailian.changerequest;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.apikit.UnknownResource;
import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.Contact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.FactsInForce;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The change requests as staff reads them, and each supplier its own. Which supplier that
 * is comes from the session.
 */
@Service
@Transactional(readOnly = true)
public class ChangeRequests {

	/** What the inbox and the audit trail call a change request. */
	public static final String SUBJECT_TYPE = ChangeRequest.SUBJECT_TYPE;

	private final ChangeRequestRecords records;

	private final FactsInForce facts;

	private final BankAccounts bankAccounts;

	private final Attachments attachments;

	private final CurrentSupplier currentSupplier;

	private final CurrentUser currentUser;

	private final EntityManager entities;

	ChangeRequests(ChangeRequestRecords records, FactsInForce facts, BankAccounts bankAccounts, Attachments attachments,
			CurrentSupplier currentSupplier, CurrentUser currentUser, EntityManager entities) {
		this.records = records;
		this.facts = facts;
		this.bankAccounts = bankAccounts;
		this.attachments = attachments;
		this.currentSupplier = currentSupplier;
		this.currentUser = currentUser;
		this.entities = entities;
	}

	/** What the reader may see, the newest first. */
	@PreAuthorize(Access.READER)
	public List<ChangeRequestDetails> list(Optional<ChangeStage> stage, int offset, int limit) {
		Optional<SupplierId> only = this.currentSupplier.idIfAny();
		if (!isStaff() && only.isEmpty()) {
			return List.of();
		}
		StringBuilder text = new StringBuilder("select r from ChangeRequest r where 1 = 1");
		stage.ifPresent((wanted) -> text.append(" and r.stage = :stage"));
		if (!isStaff()) {
			text.append(" and r.supplier.value = :supplier");
		}
		TypedQuery<ChangeRequest> query = this.entities
			.createQuery(text.append(" order by r.proposedAt desc, r.id.value desc").toString(), ChangeRequest.class);
		stage.ifPresent((wanted) -> query.setParameter("stage", wanted));
		if (!isStaff()) {
			query.setParameter("supplier", only.orElseThrow().value());
		}
		return query.setFirstResult(offset).setMaxResults(limit).getResultStream().map(this::seen).toList();
	}

	/**
	 * One of them.
	 * @throws UnknownResource if there is none the reader may see
	 */
	@PreAuthorize(Access.READER)
	public ChangeRequestDetails find(ChangeRequestId id) {
		return seen(visible(id));
	}

	/** All of a supplier, the newest first. */
	@PreAuthorize(Access.STAFF)
	public List<ChangeRequestDetails> of(SupplierId supplier) {
		return this.records.of(supplier.value()).stream().map(this::details).toList();
	}

	/** All of the signed-in person's own company, the newest first. */
	@PreAuthorize(Access.SUPPLIER)
	public List<ChangeRequestDetails> own() {
		return this.currentSupplier.idIfAny()
			.map((supplier) -> this.records.of(supplier.value()).stream())
			.orElse(Stream.empty())
			.map(this::details)
			.map(ChangeRequestDetails::forSupplier)
			.toList();
	}

	/** What is in force of the signed-in person's own company. */
	@PreAuthorize(Access.SUPPLIER)
	public Optional<CurrentFacts> ownFacts() {
		return this.currentSupplier.idIfAny().flatMap(this.facts::of);
	}

	/** What is in force of a supplier. */
	@PreAuthorize(Access.STAFF)
	public Optional<CurrentFacts> factsOf(SupplierId supplier) {
		return this.facts.of(supplier);
	}

	/**
	 * Opens a file that was handed in with a request.
	 * @throws UnknownResource if the reader may not see the request, or it has no such
	 * file
	 */
	@PreAuthorize(Access.READER)
	public InputStream open(ChangeRequestId id, AttachmentId file) {
		if (!visible(id).evidence().contains(file)) {
			throw new UnknownResource();
		}
		return this.attachments.open(file);
	}

	ChangeRequestDetails details(ChangeRequest request) {
		Optional<CurrentFacts> now = this.facts.of(request.supplier());
		String name = request.wanted().name().or(() -> now.map((facts) -> facts.facts().name())).orElse("");
		Optional<Contact> present = now.map(CurrentFacts::contact)
			.filter((contact) -> request.kind().mayBeCalledBack() && request.stage() == ChangeStage.WAITING
					&& !contact.isReachedLike(request.known()));
		return new ChangeRequestDetails(request.id(), request.supplier(), request.kind(), request.againstNo(),
				request.wanted(), request.contact(),
				this.bankAccounts.masked(request.id().value(), request.account(), name), request.reason(),
				request.evidence().stream().map(this.attachments::info).toList(), request.stage(),
				request.isBySupplier(), Optional.of(request.proposedBy()), request.proposedAt(), request.known(),
				present, request.callBack(), request.decidedBy(), request.decidedAt(), request.decisionReason(),
				request.versionNo(), request.version());
	}

	private ChangeRequestDetails seen(ChangeRequest request) {
		return isStaff() ? details(request) : details(request).forSupplier();
	}

	private ChangeRequest visible(ChangeRequestId id) {
		return this.records.findById(id)
			.filter((request) -> isStaff()
					|| this.currentSupplier.idIfAny().filter(request.supplier()::equals).isPresent())
			.orElseThrow(UnknownResource::new);
	}

	private boolean isStaff() {
		return this.currentUser.roles()
			.stream()
			.anyMatch((role) -> !role.equals(Roles.SUPPLIER) && !role.equals(Roles.REQUESTER));
	}

}
