package io.cailian.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A company from its first application on. It applies, may be asked for more, and becomes
 * active with a number of its own, is refused, or withdraws; whoever was refused or
 * withdrew may apply again. A company that only a published tender told us about is
 * imported, without number or account, until it applies.
 */
@Entity
@Table(name = "supplier")
class Supplier {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private SupplierId id;

	@Column(name = "number")
	private @Nullable String number;

	@Embedded
	private SupplierIdentifier identifier;

	@Embedded
	private Company company;

	@Embedded
	private Contact contact;

	@Embedded
	private @Nullable Application application;

	@Embedded
	private @Nullable BankAccount bankAccount;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private SupplierStatus status;

	@Column(name = "status_since")
	private Instant statusSince;

	@Column(name = "status_reason")
	private String statusReason;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "supplier_id", nullable = false)
	@OrderBy("askedAt")
	private List<Inquiry> inquiries = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "supplier_document", joinColumns = @JoinColumn(name = "supplier_id"))
	private List<SupplierDocument> documents = new ArrayList<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Supplier() {
	}

	static Supplier imported(SupplierIdentifier identifier, SupplierFacts facts, Instant at) {
		Supplier supplier = new Supplier();
		supplier.id = SupplierId.next();
		supplier.identifier = identifier;
		supplier.company = facts.company();
		supplier.contact = facts.contact();
		supplier.status = SupplierStatus.IMPORTED;
		supplier.statusSince = at;
		supplier.statusReason = "";
		return supplier;
	}

	static Supplier applying(SupplierIdentifier identifier, Company company, Contact contact, Application application) {
		Supplier supplier = new Supplier();
		supplier.id = SupplierId.next();
		supplier.identifier = identifier;
		supplier.company = company;
		supplier.contact = contact;
		supplier.application = application;
		supplier.status = SupplierStatus.SUBMITTED;
		supplier.statusSince = application.submittedAt();
		supplier.statusReason = "";
		return supplier;
	}

	/** A refused, withdrawn or imported company applies; what it says now counts. */
	Supplier applyAgain(Company newCompany, Contact newContact, Application newApplication) {
		if (!this.status.mayApply()) {
			throw new IllegalStateException(this.id + " is " + this.status + " and cannot apply");
		}
		moveTo(SupplierStatus.SUBMITTED, "", newApplication.submittedAt());
		this.company = newCompany;
		this.contact = newContact;
		this.application = newApplication;
		this.bankAccount = null;
		return this;
	}

	void payTo(BankAccount account) {
		this.bankAccount = account;
	}

	void attach(UUID attachment, Instant at) {
		this.documents.add(new SupplierDocument(attachment, at));
	}

	void askForMore(String question, UserId by, Instant at) {
		moveTo(SupplierStatus.INFORMATION_REQUESTED, question, at);
		this.inquiries.add(Inquiry.ask(question, by, at));
	}

	void answer(String text, Instant at) {
		if (this.status != SupplierStatus.INFORMATION_REQUESTED) {
			throw new RuleViolation("supplier.Application.nothingAsked");
		}
		moveTo(SupplierStatus.SUBMITTED, "", at);
		this.inquiries.getLast().answer(text, at);
	}

	void activate(String newNumber, Instant at) {
		moveTo(SupplierStatus.ACTIVE, "", at);
		if (this.number == null) {
			this.number = newNumber;
		}
	}

	void refuse(String reason, Instant at) {
		moveTo(SupplierStatus.REJECTED, reason, at);
	}

	void withdraw(Instant at) {
		moveTo(SupplierStatus.WITHDRAWN, "", at);
	}

	private void moveTo(SupplierStatus next, String reason, Instant at) {
		if (!this.status.mayMoveTo(next)) {
			throw new RuleViolation("supplier.Application.notPossible", this.status, next);
		}
		this.status = next;
		this.statusSince = at;
		this.statusReason = reason;
	}

	SupplierId id() {
		return this.id;
	}

	SupplierStatus status() {
		return this.status;
	}

	Instant statusSince() {
		return this.statusSince;
	}

	/** Why it stands so: the reason of a refusal, the question to the applicant. */
	String statusReason() {
		return this.statusReason;
	}

	boolean hasNumber() {
		return this.number != null;
	}

	String number() {
		return (this.number != null) ? this.number : "";
	}

	SupplierIdentifier identifier() {
		return this.identifier;
	}

	Company company() {
		return this.company;
	}

	Contact contact() {
		return this.contact;
	}

	Optional<Application> application() {
		return Optional.ofNullable(this.application);
	}

	Optional<BankAccount> bankAccount() {
		return Optional.ofNullable(this.bankAccount);
	}

	List<Exchange> exchanges() {
		return this.inquiries.stream().map(Inquiry::exchange).toList();
	}

	List<SupplierDocument> documents() {
		return this.documents.stream().sorted(Comparator.comparing(SupplierDocument::addedAt)).toList();
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	SupplierSummary summary() {
		return new SupplierSummary(this.id, number(), this.company.name(), this.identifier.scheme(),
				this.identifier.value(), this.status, this.contact.email());
	}

}
