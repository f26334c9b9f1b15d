package io.cailian.supplier;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an approved company into the master record, in the transaction of the approval:
 * with a number, a sealed bank account and an account for its contact. A company that a
 * published tender told us about keeps its record and becomes active.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SupplierActivation {

	private final SupplierRecords records;

	private final Counters counters;

	private final SupplierCodes codes;

	private final BankAccounts bankAccounts;

	private final SupplierVersioning versioning;

	private final SupplierAccounts accounts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SupplierActivation(SupplierRecords records, Counters counters, SupplierCodes codes, BankAccounts bankAccounts,
			SupplierVersioning versioning, SupplierAccounts accounts, ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.counters = counters;
		this.codes = codes;
		this.bankAccounts = bankAccounts;
		this.versioning = versioning;
		this.accounts = accounts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The company as our supplier.
	 * @throws RuleViolation if it has become one on another way
	 */
	public ActivatedSupplier activate(ApprovedCompany approved) {
		Instant now = this.clock.instant();
		this.counters.lock(Counters.SUPPLIER);
		String number = this.codes.next(approved.businessUnit());
		Optional<Supplier> known = this.records.with(approved.identifier());
		Supplier supplier = known.map((present) -> present.approve(approved, number, now))
			.orElseGet(() -> Supplier.approved(approved, number, now));
		supplier.payTo(this.bankAccounts.seal(supplier.id().value(), approved.bank()));
		this.versioning.save(supplier, approved.origin());
		this.records.flush();
		SupplierAccounts.Opened account = this.accounts.open(supplier);
		this.events.publishEvent(new SupplierChanged(supplier.id(), "SUPPLIER_ACTIVATED",
				Map.of("number", number, "account", account.user().value())));
		this.events.publishEvent(
				new SupplierActivated(supplier.id(), approved.documents(), approved.origin().approvedBy(), now));
		return new ActivatedSupplier(supplier.id(), number, account.user(), account.invitation());
	}

}
