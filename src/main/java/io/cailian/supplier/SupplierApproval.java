package io.cailian.supplier;

import java.time.Clock;

import io.cailian.identity.UserId;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code approveSupplier}: what was decided in the inbox becomes
 * true for the supplier, in the transaction of the decision.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupplierApproval {

	private final SupplierRecords records;

	private final Decisions decisions;

	private final Counters counters;

	private final SupplierAccounts accounts;

	private final ApplicationProgress progress;

	private final Clock clock;

	SupplierApproval(SupplierRecords records, Decisions decisions, Counters counters, SupplierAccounts accounts,
			ApplicationProgress progress, Clock clock) {
		this.records = records;
		this.decisions = decisions;
		this.counters = counters;
		this.accounts = accounts;
		this.progress = progress;
		this.clock = clock;
	}

	public void activate(String subjectId) {
		Supplier supplier = supplier(subjectId);
		String number = supplier.hasNumber() ? supplier.number()
				: "S-%06d".formatted(this.counters.next(Counters.Name.SUPPLIER));
		supplier.activate(number, this.clock.instant());
		this.records.saveAndFlush(supplier);
		UserId account = this.accounts.open(supplier);
		this.progress.activated(supplier, account);
	}

	public void refuse(String subjectId) {
		Supplier supplier = supplier(subjectId);
		supplier.refuse(reason(supplier), this.clock.instant());
		this.records.saveAndFlush(supplier);
		this.progress.refused(supplier);
	}

	public void askForMore(String subjectId) {
		Supplier supplier = supplier(subjectId);
		Decision decision = decision(supplier);
		supplier.askForMore(reason(supplier), decision.by(), this.clock.instant());
		this.records.saveAndFlush(supplier);
		this.progress.asked(supplier);
	}

	private Supplier supplier(String subjectId) {
		return this.records.findById(SupplierId.of(subjectId)).orElseThrow();
	}

	private String reason(Supplier supplier) {
		String reason = decision(supplier).reason();
		if (reason == null) {
			throw new IllegalStateException("a decision against " + supplier.id() + " without a reason");
		}
		return reason;
	}

	private Decision decision(Supplier supplier) {
		return this.decisions.lastFor(ApplicationProgress.subject(supplier)).orElseThrow();
	}

}
