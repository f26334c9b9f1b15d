package io.cailian.supplier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.cailian.identity.AccountProvided;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for which supplier.
 */
@Service
@Transactional(readOnly = true)
public class SupplierMembership {

	private final SupplierUsers users;

	private final SupplierRecords records;

	private final Clock clock;

	SupplierMembership(SupplierUsers users, SupplierRecords records, Clock clock) {
		this.users = users;
		this.records = records;
		this.clock = clock;
	}

	public Optional<SupplierId> supplierOf(UserId user) {
		return this.users.findById(user).map(SupplierUser::supplier);
	}

	public List<UserId> membersOf(SupplierId supplier) {
		return this.users.of(supplier).stream().map(SupplierUser::getId).toList();
	}

	/**
	 * Lets a further person act for a supplier; a second time changes nothing.
	 * @throws RuleViolation if the person acts for another supplier already
	 */
	@Transactional
	@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
	public void add(UserId user, SupplierId supplier) {
		link(user, supplier);
	}

	/** An awaited account is there: its owner acts from now on under the final id. */
	@EventListener
	@Transactional
	void follow(AccountProvided account) {
		this.users.findById(account.requested()).ifPresent((awaited) -> {
			this.users.delete(awaited);
			this.users.flush();
			link(account.provided(), awaited.supplier());
		});
	}

	@Transactional
	void link(UserId user, SupplierId supplier) {
		if (!this.records.existsById(supplier)) {
			throw new IllegalArgumentException("no supplier " + supplier);
		}
		Optional<SupplierId> present = supplierOf(user);
		if (present.isEmpty()) {
			this.users.save(new SupplierUser(user, supplier, this.clock.instant()));
		}
		else if (!present.get().equals(supplier)) {
			throw new RuleViolation("supplier.SupplierMembership.actsForAnother");
		}
	}

}
