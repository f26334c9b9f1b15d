package io.cailian.supplier;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where suppliers are paid, for modules that pay: read from approved versions and nothing
 * else, so that what somebody only proposed is never paid to. Its callers check the
 * rights.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovedBankAccounts {

	private final SupplierRecords records;

	private final SupplierVersionRecords versions;

	private final BankAccounts bankAccounts;

	ApprovedBankAccounts(SupplierRecords records, SupplierVersionRecords versions, BankAccounts bankAccounts) {
		this.records = records;
		this.versions = versions;
		this.bankAccounts = bankAccounts;
	}

	/** The account in force; of a supplier that was merged that of the one it became. */
	public Optional<ApprovedBankAccount> of(SupplierId id) {
		return this.records.findById(id)
			.map(this.records::survivor)
			.flatMap((present) -> this.versions.find(present.id().value(), present.versionNo()))
			.flatMap((newest) -> newest.bankVersionNo()
				.flatMap((since) -> this.versions.find(newest.supplier().value(), since)))
			.flatMap(this::approved);
	}

	private Optional<ApprovedBankAccount> approved(SupplierVersion version) {
		FactOrigin origin = version.origin();
		return version.bankAccount()
			.map((account) -> new ApprovedBankAccount(version.supplier(), version.no(),
					this.bankAccounts.open(version.id(), account), origin.cause(), origin.document(),
					origin.approvedBy(), version.approvedAt()));
	}

}
