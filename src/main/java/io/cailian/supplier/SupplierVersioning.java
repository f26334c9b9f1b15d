package io.cailian.supplier;

import java.time.Clock;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which controlled facts of a supplier come into force: its row and a new
 * version are written together.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupplierVersioning {

	private final SupplierRecords records;

	private final SupplierVersionRecords versions;

	private final BankAccounts bankAccounts;

	private final EntityManager entities;

	private final Clock clock;

	SupplierVersioning(SupplierRecords records, SupplierVersionRecords versions, BankAccounts bankAccounts,
			EntityManager entities, Clock clock) {
		this.records = records;
		this.versions = versions;
		this.bankAccounts = bankAccounts;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Saves a supplier, and its next version if one of its controlled facts is not what
	 * it was.
	 */
	void save(Supplier supplier, FactOrigin origin) {
		Optional<BankDetails> account = accountOf(supplier);
		Optional<SupplierVersion> before = find(supplier.id(), supplier.versionNo());
		boolean sameAccount = before.map((version) -> accountOf(version).equals(account)).orElse(false);
		if (sameAccount && before.filter((version) -> saysTheSame(version, supplier)).isPresent()) {
			this.records.save(supplier);
			return;
		}
		supplier.countVersion();
		this.records.save(supplier);
		SupplierVersion version = SupplierVersion.of(supplier, origin, this.clock.instant());
		account.ifPresent((details) -> version.paidTo(this.bankAccounts.seal(version.id(), details),
				sameAccount ? before.flatMap(SupplierVersion::bankVersionNo).orElseThrow() : version.no()));
		this.entities.persist(version);
	}

	/** The account a version says. */
	Optional<BankDetails> accountOf(SupplierId supplier, int no) {
		return find(supplier, no).flatMap(this::accountOf);
	}

	/** The account the supplier's own row says. */
	Optional<BankDetails> accountOf(Supplier supplier) {
		return supplier.bankAccount().map((account) -> this.bankAccounts.open(supplier.id().value(), account));
	}

	private static boolean saysTheSame(SupplierVersion version, Supplier supplier) {
		return version.facts().equals(supplier.legalFacts()) && version.contact().equals(supplier.contact());
	}

	private Optional<BankDetails> accountOf(SupplierVersion version) {
		return version.bankAccount().map((account) -> this.bankAccounts.open(version.id(), account));
	}

	private Optional<SupplierVersion> find(SupplierId supplier, int no) {
		return (no == 0) ? Optional.empty() : this.versions.find(supplier.value(), no);
	}

}
