package io.cailian.changerequest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.document.AttachmentId;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankAccount;
import io.cailian.supplier.Contact;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A change of a supplier's bank account, contact or legal facts that somebody asked for.
 * It waits, and then once and for all comes into force, is refused, sent back or
 * withdrawn. Until it is in force nothing of it is in the master record.
 */
@Entity
@Table(name = "change_request")
class ChangeRequest {

	static final String SUBJECT_TYPE = "CHANGE_REQUEST";

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ChangeRequestId id;

	@Embedded
	private SupplierId supplier;

	@Enumerated(EnumType.STRING)
	@Column(name = "kind")
	private ChangeKind kind;

	/** The kind while it waits: of each kind a supplier has one that does. */
	@Enumerated(EnumType.STRING)
	@Column(name = "open_kind")
	private @Nullable ChangeKind openKind;

	@Column(name = "against_no")
	private int againstNo;

	@Column(name = "new_name")
	private @Nullable String newName;

	@Column(name = "new_legal_form")
	private @Nullable String newLegalForm;

	@Column(name = "new_country")
	private @Nullable String newCountry;

	@Column(name = "new_address")
	private @Nullable String newAddress;

	@Embedded
	@AttributeOverride(name = "scheme", column = @Column(name = "new_identifier_scheme"))
	@AttributeOverride(name = "value", column = @Column(name = "new_identifier_value"))
	private @Nullable SupplierIdentifier newIdentifier;

	@Embedded
	@AttributeOverride(name = "legalRepresentative", column = @Column(name = "new_legal_representative"))
	@AttributeOverride(name = "registeredCapital", column = @Column(name = "new_registered_capital"))
	@AttributeOverride(name = "established", column = @Column(name = "new_established_on"))
	@AttributeOverride(name = "validUntil", column = @Column(name = "new_valid_until"))
	private @Nullable RegistryEntry newRegistry;

	@Embedded
	@AttributeOverride(name = "name", column = @Column(name = "new_contact_name"))
	@AttributeOverride(name = "email", column = @Column(name = "new_contact_email"))
	@AttributeOverride(name = "phone", column = @Column(name = "new_contact_phone"))
	private @Nullable Contact newContact;

	@Embedded
	private @Nullable BankAccount newAccount;

	@ElementCollection
	@CollectionTable(name = "change_request_evidence", joinColumns = @JoinColumn(name = "change_request_id"))
	@OrderColumn(name = "position")
	@Column(name = "attachment_id")
	private List<UUID> evidence = new ArrayList<>();

	@Column(name = "reason")
	private String reason;

	@Enumerated(EnumType.STRING)
	@Column(name = "stage")
	private ChangeStage stage;

	@Column(name = "by_supplier")
	private boolean bySupplier;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
	private UserId proposedBy;

	@Column(name = "proposed_at")
	private Instant proposedAt;

	/** The contact as it was known before: the one to call and to write to. */
	@Column(name = "known_name")
	private String knownName;

	@Column(name = "known_phone")
	private String knownPhone;

	@Column(name = "known_email")
	private String knownEmail;

	@Column(name = "spoke_to")
	private @Nullable String spokeTo;

	@Column(name = "called_number")
	private @Nullable String calledNumber;

	@Column(name = "called_at")
	private @Nullable Instant calledAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "called_by"))
	private @Nullable UserId calledBy;

	@Column(name = "call_noted_at")
	private @Nullable Instant callNotedAt;

	@Column(name = "call_words")
	private @Nullable String callWords;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private @Nullable UserId decidedBy;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	@Column(name = "decision_reason")
	private String decisionReason;

	@Column(name = "version_no")
	private @Nullable Integer versionNo;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected ChangeRequest() {
	}

	/**
	 * Somebody asks, looking at what is in force now.
	 * @param known whom to call and to write to about it
	 */
	static ChangeRequest propose(ChangeProposal proposal, CurrentFacts now, Contact known,
			@Nullable BankAccount account, UserId by, boolean bySupplier, Instant at) {
		ChangeRequest request = new ChangeRequest();
		request.id = proposal.id();
		request.supplier = now.id();
		request.kind = proposal.kind();
		request.openKind = proposal.kind();
		request.againstNo = now.versionNo();
		request.newName = proposal.facts().name().orElse(null);
		request.newLegalForm = proposal.facts().legalForm().orElse(null);
		request.newCountry = proposal.facts().country().orElse(null);
		request.newAddress = proposal.facts().address().orElse(null);
		request.newIdentifier = proposal.facts().identifier().orElse(null);
		request.newRegistry = proposal.facts().registry().orElse(null);
		request.newContact = proposal.contact().orElse(null);
		request.newAccount = account;
		proposal.evidence().forEach((file) -> request.evidence.add(file.value()));
		request.reason = proposal.reason();
		request.stage = ChangeStage.WAITING;
		request.bySupplier = bySupplier;
		request.proposedBy = by;
		request.proposedAt = at;
		request.knownName = known.name();
		request.knownPhone = known.phone();
		request.knownEmail = known.email();
		request.decisionReason = "";
		return request;
	}

	/**
	 * Finance has called under the number known before.
	 * @throws RuleViolation if there is nothing to call about, no number, or the call was
	 * before the request or is yet to come
	 */
	void calledBack(CallBackNote note, UserId by, Instant at) {
		requireWaiting();
		if (!this.kind.mayBeCalledBack()) {
			throw new RuleViolation("changerequest.CallBack.notForLegalFacts");
		}
		if (this.calledBy != null) {
			throw new RuleViolation("changerequest.CallBack.notedAlready");
		}
		if (this.knownPhone.isBlank()) {
			throw new RuleViolation("changerequest.CallBack.noNumber");
		}
		if (by.equals(this.proposedBy)) {
			throw new RuleViolation("changerequest.CallBack.ownRequest");
		}
		if (note.calledAt().isBefore(this.proposedAt.truncatedTo(ChronoUnit.MINUTES)) || note.calledAt().isAfter(at)) {
			throw new RuleViolation("changerequest.CallBack.time");
		}
		this.spokeTo = note.spokeTo();
		this.calledNumber = this.knownPhone;
		this.calledAt = note.calledAt();
		this.calledBy = by;
		this.callNotedAt = at;
		this.callWords = note.words();
	}

	/**
	 * Nobody approves a new account or contact before the supplier was called back; a
	 * contact whom nobody answers for any more takes proof and a written reason instead.
	 * @param words why it is approved
	 * @throws RuleViolation if there is neither
	 */
	void requireCalledBack(String words) {
		if (isCallMissing() && !this.kind.isProvenOtherwise(evidence(), words)) {
			throw new RuleViolation("changerequest.CallBack.missing" + this.kind);
		}
	}

	/** Whether the call it should have is not noted. */
	boolean isCallMissing() {
		return this.calledBy == null && this.kind.mustBeCalledBack(known(), contact());
	}

	/**
	 * What it rests on: the facts it changes, and the number that is called about it.
	 * Other facts may change while it waits.
	 */
	private Set<ControlledFact> restsOn() {
		Set<ControlledFact> facts = wanted().facts();
		contact().ifPresent((contact) -> facts.addAll(ControlledFact.CONTACT));
		account().ifPresent((account) -> facts.add(ControlledFact.BANK_ACCOUNT));
		if (this.kind.mayBeCalledBack()) {
			facts.add(ControlledFact.CONTACT_PHONE);
		}
		return facts;
	}

	/** Which of these changes take away what it rests on. */
	Set<ControlledFact> movedBy(Set<ControlledFact> changed) {
		Set<ControlledFact> moved = restsOn();
		moved.retainAll(changed);
		return moved;
	}

	/**
	 * Nobody approves what was asked for on facts that are others now.
	 * @param changed what has changed of the supplier since it was asked for
	 * @throws RuleViolation if a fact it changes, or the number to call, is among them
	 */
	void requireUnmoved(Set<ControlledFact> changed) {
		if (!movedBy(changed).isEmpty()) {
			throw new RuleViolation("changerequest.ChangeRequest.moved", this.againstNo);
		}
	}

	/** It is in force, as this version of the supplier. */
	void inForce(int asVersion, UserId by, String words, Instant at) {
		requireCalledBack(words);
		end(ChangeStage.IN_FORCE, by, words, at);
		this.versionNo = asVersion;
	}

	void turnDown(ChangeStage outcome, UserId by, String words, Instant at) {
		if (outcome != ChangeStage.REFUSED && outcome != ChangeStage.RETURNED) {
			throw new IllegalArgumentException(outcome + " turns nothing down");
		}
		end(outcome, by, words, at);
	}

	void withdraw(UserId by, Instant at) {
		end(ChangeStage.WITHDRAWN, by, "", at);
	}

	private void end(ChangeStage outcome, UserId by, String words, Instant at) {
		requireWaiting();
		this.stage = outcome;
		this.openKind = null;
		this.decidedBy = by;
		this.decidedAt = at;
		this.decisionReason = words;
	}

	private void requireWaiting() {
		if (this.stage != ChangeStage.WAITING) {
			throw new RuleViolation("changerequest.ChangeRequest.notWaiting");
		}
	}

	ChangeRequestId id() {
		return this.id;
	}

	SupplierId supplier() {
		return this.supplier;
	}

	ChangeKind kind() {
		return this.kind;
	}

	ChangeStage stage() {
		return this.stage;
	}

	int againstNo() {
		return this.againstNo;
	}

	boolean isBySupplier() {
		return this.bySupplier;
	}

	UserId proposedBy() {
		return this.proposedBy;
	}

	String reason() {
		return this.reason;
	}

	String knownEmail() {
		return this.knownEmail;
	}

	/** Whom to call and to write to about it. */
	Contact known() {
		return new Contact(this.knownName, this.knownEmail, this.knownPhone);
	}

	String decisionReason() {
		return this.decisionReason;
	}

	WantedFacts wanted() {
		return new WantedFacts(Optional.ofNullable(this.newName), Optional.ofNullable(this.newLegalForm),
				Optional.ofNullable(this.newCountry), Optional.ofNullable(this.newAddress),
				Optional.ofNullable(this.newIdentifier), Optional.ofNullable(this.newRegistry));
	}

	Optional<Contact> contact() {
		return Optional.ofNullable(this.newContact);
	}

	Optional<BankAccount> account() {
		return Optional.ofNullable(this.newAccount);
	}

	Optional<CallBack> callBack() {
		return Optional.ofNullable(this.calledBy)
			.map((by) -> new CallBack(Objects.requireNonNull(this.spokeTo), Objects.requireNonNull(this.calledNumber),
					Objects.requireNonNull(this.calledAt), by, Objects.requireNonNull(this.callNotedAt),
					Objects.requireNonNull(this.callWords)));
	}

	Optional<UserId> decidedBy() {
		return Optional.ofNullable(this.decidedBy);
	}

	Optional<Instant> decidedAt() {
		return Optional.ofNullable(this.decidedAt);
	}

	Optional<Integer> versionNo() {
		return Optional.ofNullable(this.versionNo);
	}

	Instant proposedAt() {
		return this.proposedAt;
	}

	String knownName() {
		return this.knownName;
	}

	String knownPhone() {
		return this.knownPhone;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	List<AttachmentId> evidence() {
		return this.evidence.stream().map(AttachmentId::new).toList();
	}

}
