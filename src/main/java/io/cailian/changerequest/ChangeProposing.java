package io.cailian.changerequest;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.cailian.apikit.UnknownResource;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.FactsInForce;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a supplier's own people, or staff on their behalf, ask for other facts, and take
 * the request back. Asking with the same id again changes nothing.
 */
@Service
@Transactional
public class ChangeProposing {

	static final String PROCESS = "changeSupplierFacts";

	/** What the process waits for besides a decision. */
	static final String WITHDRAWN = "changeWithdrawn";

	/** The variable by which the process knows who decides. */
	static final String KIND = "kind";

	private static final String KEY = "changerequest.ChangeProposal.";

	private final ChangeRequestRecords records;

	private final FactsInForce facts;

	private final BankAccounts bankAccounts;

	private final Attachments attachments;

	private final Processes processes;

	private final ChangePeople changePeople;

	private final FreshContact freshContact;

	private final ChangeMails mails;

	private final CurrentSupplier currentSupplier;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChangeProposing(ChangeRequestRecords records, FactsInForce facts, BankAccounts bankAccounts,
			Attachments attachments, Processes processes, ChangePeople changePeople, FreshContact freshContact,
			ChangeMails mails, CurrentSupplier currentSupplier, CurrentUser currentUser,
			ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.facts = facts;
		this.bankAccounts = bankAccounts;
		this.attachments = attachments;
		this.processes = processes;
		this.changePeople = changePeople;
		this.freshContact = freshContact;
		this.mails = mails;
		this.currentSupplier = currentSupplier;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps a file until a change is asked for with it.
	 * @throws RuleViolation if it is of a kind that is not taken
	 */
	@PreAuthorize(Access.PROPOSER)
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public AttachmentInfo upload(String fileName, InputStream content) {
		return this.attachments.info(this.attachments.store(fileName, content));
	}

	/**
	 * Asks for a change of the signed-in person's own company.
	 * @throws RuleViolation if nothing would change, or a request of that kind waits
	 */
	@PreAuthorize(Access.SUPPLIER)
	public ChangeRequestId proposeOwn(ChangeProposal proposal) {
		return propose(this.currentSupplier.id(), proposal, true);
	}

	/**
	 * Asks for a change a supplier has told staff about.
	 * @throws RuleViolation if nothing would change, a request of that kind waits, or
	 * another supplier has the identifier
	 */
	@PreAuthorize(Access.ON_BEHALF)
	public ChangeRequestId proposeFor(SupplierId supplier, ChangeProposal proposal) {
		return propose(supplier, proposal, false);
	}

	/**
	 * Takes a waiting request back: whoever asked for it, or the supplier it is about. A
	 * second time changes nothing.
	 * @throws RuleViolation if it was decided already, or the person may not
	 * @throws UnknownResource if there is none the person may see
	 */
	@PreAuthorize(Access.PROPOSER)
	public void withdraw(ChangeRequestId id) {
		UserId me = this.currentUser.id();
		this.processes.takeTurn(BankChangeDeeds.subject(id));
		ChangeRequest request = this.records.lock(id.value())
			.filter((found) -> isStaff() || isOwn(found))
			.orElseThrow(UnknownResource::new);
		if (!isOwn(request) && !this.changePeople.isSamePerson(request.proposedBy(), me)) {
			throw new RuleViolation("changerequest.ChangeRequest.notYours");
		}
		if (request.stage() == ChangeStage.WITHDRAWN) {
			return;
		}
		request.withdraw(me, this.clock.instant());
		this.records.saveAndFlush(request);
		this.processes.tell(PROCESS, BankChangeDeeds.subject(id), WITHDRAWN);
		this.events.publishEvent(ChangeEvent.withdrawn(request));
	}

	private ChangeRequestId propose(SupplierId supplier, ChangeProposal sent, boolean bySupplier) {
		ChangeProposal asked = sent.of(supplier);
		if (this.records.existsById(asked.id())) {
			return asked.id();
		}
		CurrentFacts now = this.facts.toChange(supplier);
		ChangeProposal proposal = asked.asking(asked.facts().beside(now.facts()));
		requireChange(proposal, now);
		if (!bySupplier) {
			requireFreeIdentifier(proposal, supplier);
		}
		if (this.records.waiting(supplier.value(), proposal.kind()).isPresent()) {
			throw waitsAlready(proposal);
		}
		if (this.attachments.claimOwn(proposal.evidence()).size() < proposal.evidence().size()) {
			throw new RuleViolation("document.Attachment.notWaiting");
		}
		UserId me = this.currentUser.id();
		ChangeRequest request = saved(proposal, now, me, bySupplier);
		this.events.publishEvent(ChangeEvent.proposed(request));
		this.mails.proposed(request, now);
		this.processes.start(PROCESS, BankChangeDeeds.subject(request.id()), me, Map.of(KIND, request.kind().name()));
		return request.id();
	}

	/** Of two who ask at the same moment the database lets one through. */
	private ChangeRequest saved(ChangeProposal proposal, CurrentFacts now, UserId by, boolean bySupplier) {
		Instant at = this.clock.instant();
		ChangeRequest request = ChangeRequest.propose(proposal, now, this.freshContact.toAsk(proposal.kind(), now, at),
				proposal.account()
					.map((details) -> this.bankAccounts.seal(proposal.id().value(), details))
					.orElse(null),
				by, bySupplier, at);
		try {
			return this.records.saveAndFlush(request);
		}
		catch (DataIntegrityViolationException taken) {
			throw waitsAlready(proposal);
		}
	}

	private void requireChange(ChangeProposal proposal, CurrentFacts now) {
		Optional<BankDetails> account = proposal.account();
		boolean sameContact = proposal.contact().filter((wanted) -> !wanted.equals(now.contact())).isEmpty();
		if (account.isEmpty() && sameContact && proposal.facts().isNothing()) {
			throw new RuleViolation(KEY + "nothing");
		}
		if (account.filter((details) -> this.facts.isPaidTo(now.id(), details)).isPresent()) {
			throw new RuleViolation(KEY + "sameAccount");
		}
	}

	/** Told to staff alone: a supplier learns nothing of others. */
	private void requireFreeIdentifier(ChangeProposal proposal, SupplierId supplier) {
		proposal.facts()
			.identifier()
			.filter((identifier) -> this.facts.isTaken(identifier, supplier))
			.ifPresent((identifier) -> {
				throw new RuleViolation("supplier.FactsInForce.identifierTaken", identifier.value());
			});
	}

	private static RuleViolation waitsAlready(ChangeProposal proposal) {
		return new RuleViolation(KEY + "waitsAlready" + proposal.kind());
	}

	private boolean isStaff() {
		return this.currentUser.has(Roles.BUYER) || this.currentUser.has(Roles.FINANCE);
	}

	private boolean isOwn(ChangeRequest request) {
		return this.currentSupplier.idIfAny().filter(request.supplier()::equals).isPresent();
	}

}
