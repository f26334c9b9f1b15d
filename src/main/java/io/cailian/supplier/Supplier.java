package io.cailian.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.RuleViolation;
import io.cailian.matching.CompanyIdentity;
import io.cailian.matching.MatchKeys;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A company in our master record. It enters by its approved application, active and with
 * a number, or out of a published tender, without number or account; then its own
 * approved application makes it active. What is applied for but not approved never gets
 * here.
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
	private @Nullable BankAccount bankAccount;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private SupplierStatus status;

	@Column(name = "status_since")
	private Instant statusSince;

	@Column(name = "status_reason")
	private String statusReason;

	@Column(name = "language")
	private @Nullable String language;

	@ElementCollection
	@CollectionTable(name = "supplier_document", joinColumns = @JoinColumn(name = "supplier_id"))
	private List<SupplierDocument> documents = new ArrayList<>();

	/** Keys under which companies that might be this one are looked for. */
	@ElementCollection
	@CollectionTable(name = "supplier_match_key", joinColumns = @JoinColumn(name = "supplier_id"))
	@Column(name = "match_key")
	private Set<String> matchKeys = new HashSet<>();

	@Column(name = "match_version")
	private int matchVersion;

	@Column(name = "compare_due")
	private boolean compareDue;

	/** The number of its newest version; 0 until the first is written. */
	@Column(name = "version_no")
	private int versionNo;

	@Column(name = "merged_into")
	private @Nullable UUID mergedInto;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Supplier() {
	}

	private Supplier(SupplierIdentifier identifier, Company company, Contact contact, SupplierStatus status,
			Instant at) {
		this.id = SupplierId.next();
		this.identifier = identifier;
		this.company = company;
		this.contact = contact;
		this.status = status;
		this.statusSince = at;
		this.statusReason = "";
		file();
	}

	static Supplier imported(SupplierIdentifier identifier, SupplierFacts facts, Instant at) {
		return imported(identifier, facts.company(), facts.contact(), at);
	}

	static Supplier imported(SupplierIdentifier identifier, Company company, Contact contact, Instant at) {
		return new Supplier(identifier, company, contact, SupplierStatus.IMPORTED, at);
	}

	static Supplier approved(ApprovedCompany approved, String number, Instant at) {
		Supplier supplier = new Supplier(approved.identifier(), approved.company(), approved.contact(),
				SupplierStatus.ACTIVE, at);
		supplier.number = number;
		supplier.takeOver(approved, at);
		return supplier;
	}

	/** An imported company was approved; what it says itself now counts. */
	Supplier approve(ApprovedCompany approved, String newNumber, Instant at) {
		if (this.status != SupplierStatus.IMPORTED) {
			throw new RuleViolation("supplier.Supplier.alreadyOurs", this.identifier);
		}
		moveTo(SupplierStatus.ACTIVE, "", at);
		this.number = newNumber;
		takeOver(approved, at);
		return this;
	}

	private void takeOver(ApprovedCompany approved, Instant at) {
		this.company = approved.company();
		this.contact = approved.contact();
		this.language = approved.language().toLanguageTag();
		for (HandedInDocument document : approved.documents()) {
			this.documents.add(new SupplierDocument(document.attachment().value(), at));
		}
		file();
	}

	/** Other facts of it are true in law. */
	void change(LegalFacts facts) {
		this.identifier = facts.identifier();
		this.company = new Company(facts.name(), facts.legalForm(), facts.country(), facts.address(),
				this.company.category(), facts.registry());
		file();
	}

	/** Somebody else is to be written to and called. */
	void reach(Contact other) {
		this.contact = other;
		file();
	}

	/** What is in force of it is written down as its next version. */
	void countVersion() {
		this.versionNo++;
	}

	void payTo(BankAccount account) {
		this.bankAccount = account;
		file();
	}

	/** Files it anew under the keys of what is known of it now. */
	final void file() {
		Set<String> keys = MatchKeys.of(identity());
		this.matchKeys.retainAll(keys);
		this.matchKeys.addAll(keys);
		this.matchVersion = MatchKeys.VERSION;
		this.compareDue = true;
	}

	Set<String> matchKeys() {
		return Set.copyOf(this.matchKeys);
	}

	int matchVersion() {
		return this.matchVersion;
	}

	boolean isCompareDue() {
		return this.compareDue;
	}

	/** What it is compared by. */
	CompanyIdentity identity() {
		return new ComparedSupplier(this.id, number(), this.identifier.scheme(), this.identifier.value(),
				this.company.name(), this.company.country(), bankAccount().map(BankAccount::blindIndex).orElse(""),
				this.contact.email(), this.contact.phone(), this.mergedInto)
			.identity();
	}

	/** Says of itself what the image says: after a merge, and after its undoing. */
	void become(SupplierImage image) {
		this.company = image.company();
		this.contact = image.contact();
		this.bankAccount = image.bankAccount();
		file();
	}

	/** From now on it is known as the other one; its row stays to be found. */
	void mergeInto(SupplierId survivor) {
		if (this.mergedInto != null || survivor.equals(this.id)) {
			throw new RuleViolation("supplier.SupplierMerging.alreadyMerged");
		}
		this.mergedInto = survivor.value();
		this.compareDue = true;
	}

	/** It stands for itself again. */
	void separate() {
		this.mergedInto = null;
		this.compareDue = true;
	}

	boolean isMerged() {
		return this.mergedInto != null;
	}

	Optional<SupplierId> mergedInto() {
		return Optional.ofNullable(this.mergedInto).map(SupplierId::new);
	}

	/** Why nothing is done to it any more, and to whom instead. */
	RuleViolation refusal(Supplier survivor) {
		return new RuleViolation("supplier.Supplier.merged", this.company.name(), survivor.company.name(),
				survivor.number().isEmpty() ? survivor.identifier.toString() : survivor.number());
	}

	private void moveTo(SupplierStatus next, String reason, Instant at) {
		if (!this.status.mayMoveTo(next)) {
			throw new IllegalStateException(this.id + " cannot move from " + this.status + " to " + next);
		}
		this.status = next;
		this.statusSince = at;
		this.statusReason = reason;
	}

	SupplierId id() {
		return this.id;
	}

	SupplierStatus status() {
		return isMerged() ? SupplierStatus.MERGED : this.status;
	}

	Instant statusSince() {
		return this.statusSince;
	}

	String statusReason() {
		return this.statusReason;
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

	LegalFacts legalFacts() {
		return new LegalFacts(this.company.name(), this.company.legalForm(), this.company.country(),
				this.company.address(), this.identifier, this.company.registry());
	}

	int versionNo() {
		return this.versionNo;
	}

	/** The language it asked to be written to. */
	Optional<Locale> language() {
		return Optional.ofNullable(this.language).map(Locale::forLanguageTag);
	}

	Contact contact() {
		return this.contact;
	}

	Optional<BankAccount> bankAccount() {
		return Optional.ofNullable(this.bankAccount);
	}

	List<SupplierDocument> documents() {
		return this.documents.stream().sorted(Comparator.comparing(SupplierDocument::addedAt)).toList();
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	SupplierSummary summary() {
		return new SupplierSummary(this.id, number(), this.company.name(), this.identifier.scheme(),
				this.identifier.value(), status(), this.contact.email());
	}

}
