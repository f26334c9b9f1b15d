package io.cailian.supplier;

import java.util.Map;
import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets finance read a supplier's bank account in full. Every look is written to the audit
 * trail before it is granted.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.FINANCE + "')")
public class BankAccountReveal {

	private final SupplierRecords records;

	private final BankAccounts bankAccounts;

	private final StepUp stepUp;

	private final ApplicationEventPublisher events;

	BankAccountReveal(SupplierRecords records, BankAccounts bankAccounts, StepUp stepUp,
			ApplicationEventPublisher events) {
		this.records = records;
		this.bankAccounts = bankAccounts;
		this.stepUp = stepUp;
		this.events = events;
	}

	/**
	 * The account in full, or empty if the supplier gave none; of one that was merged
	 * that of the supplier it became.
	 * @throws StepUpRequired without a second factor
	 */
	public Optional<BankDetails> reveal(SupplierId id) {
		this.stepUp.require(StepUp.Purpose.BANK_DATA);
		Supplier supplier = this.records.findById(id)
			.map(this.records::survivor)
			.orElseThrow(() -> new IllegalArgumentException("no supplier " + id));
		return supplier.bankAccount().map((account) -> {
			this.events.publishEvent(new SupplierChanged(supplier.id(), "SUPPLIER_BANK_ACCOUNT_REVEALED",
					Map.of("account", "•••• " + account.tail())));
			return this.bankAccounts.open(supplier.id().value(), account);
		});
	}

}
