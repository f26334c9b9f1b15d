package io.cailian.supplier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The controlled facts of a supplier as they came into force: written once with the
 * supplier's next number, never changed and never removed. The supplier's own row repeats
 * the newest.
 */
@Entity
@Table(name = "supplier_version")
class SupplierVersion {

	@Id
	@Column(name = "id")
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "supplier_id"))
	private SupplierId supplier;

	@Column(name = "version_no")
	private int no;

	@Embedded
	private SupplierIdentifier identifier;

	@Column(name = "name")
	private String name;

	@Column(name = "legal_form")
	private String legalForm;

	@Column(name = "country")
	private String country;

	@Column(name = "address")
	private String address;

	@Embedded
	private RegistryEntry registry;

	@Embedded
	private Contact contact;

	@Embedded
	private @Nullable BankAccount bankAccount;

	/** The version with which this account came; the others after it repeat it. */
	@Column(name = "bank_version_no")
	private @Nullable Integer bankVersionNo;

	@Enumerated(EnumType.STRING)
	@Column(name = "cause")
	private VersionCause cause;

	@Column(name = "cause_id")
	private @Nullable UUID causeDocument;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "approved_by"))
	private UserId approvedBy;

	@Column(name = "approved_at")
	private Instant approvedAt;

	@SuppressWarnings("NullAway.Init")
	protected SupplierVersion() {
	}

	static SupplierVersion of(Supplier supplier, FactOrigin origin, Instant at) {
		SupplierVersion version = new SupplierVersion();
		LegalFacts facts = supplier.legalFacts();
		version.id = Ids.next();
		version.supplier = supplier.id();
		version.no = supplier.versionNo();
		version.identifier = facts.identifier();
		version.name = facts.name();
		version.legalForm = facts.legalForm();
		version.country = facts.country();
		version.address = facts.address();
		version.registry = facts.registry();
		version.contact = supplier.contact();
		version.cause = origin.cause();
		version.causeDocument = origin.document().orElse(null);
		version.approvedBy = origin.approvedBy();
		version.approvedAt = at;
		return version;
	}

	/**
	 * With an account, sealed for this version, that came with the one of that number.
	 */
	SupplierVersion paidTo(BankAccount account, int since) {
		this.bankAccount = account;
		this.bankVersionNo = since;
		return this;
	}

	@PreUpdate
	@PreRemove
	void refuseToChange() {
		throw new IllegalStateException("version " + this.no + " of " + this.supplier + " is written once and for all");
	}

	UUID id() {
		return this.id;
	}

	SupplierId supplier() {
		return this.supplier;
	}

	int no() {
		return this.no;
	}

	LegalFacts facts() {
		return new LegalFacts(this.name, this.legalForm, this.country, this.address, this.identifier, this.registry);
	}

	Contact contact() {
		return this.contact;
	}

	Optional<BankAccount> bankAccount() {
		return Optional.ofNullable(this.bankAccount);
	}

	Optional<Integer> bankVersionNo() {
		return Optional.ofNullable(this.bankVersionNo);
	}

	FactOrigin origin() {
		return new FactOrigin(this.cause, Optional.ofNullable(this.causeDocument), this.approvedBy);
	}

	Instant approvedAt() {
		return this.approvedAt;
	}

}
