package io.cailian.supplier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.Roles;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was in force of a supplier, version by version: for staff, and each supplier its
 * own. Accounts are masked.
 */
@Service
@Transactional(readOnly = true)
public class SupplierHistory {

	private final SupplierVersionRecords versions;

	private final BankAccounts bankAccounts;

	private final CurrentSupplier currentSupplier;

	SupplierHistory(SupplierVersionRecords versions, BankAccounts bankAccounts, CurrentSupplier currentSupplier) {
		this.versions = versions;
		this.bankAccounts = bankAccounts;
		this.currentSupplier = currentSupplier;
	}

	/** All versions of a supplier, the newest first. */
	@PreAuthorize(SupplierDirectory.STAFF)
	public List<SupplierVersionDetails> of(SupplierId supplier) {
		return details(supplier, true);
	}

	/** All versions of the signed-in person's own company, the newest first. */
	@PreAuthorize("hasRole('" + Roles.SUPPLIER + "')")
	public List<SupplierVersionDetails> own() {
		return this.currentSupplier.idIfAny().map((own) -> details(own, false)).orElse(List.of());
	}

	private List<SupplierVersionDetails> details(SupplierId supplier, boolean withPeople) {
		List<SupplierVersion> found = this.versions.newestFirst(supplier.value());
		List<SupplierVersionDetails> details = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			SupplierVersion version = found.get(i);
			FactOrigin origin = version.origin();
			details.add(new SupplierVersionDetails(version.no(), version.facts(), version.contact(),
					this.bankAccounts.masked(version.id(), version.bankAccount(), version.facts().name()),
					(i + 1 < found.size()) ? changed(version, found.get(i + 1)) : Set.of(), origin.cause(),
					origin.document(), withPeople ? Optional.of(origin.approvedBy()) : Optional.empty(),
					version.approvedAt()));
		}
		return details;
	}

	private static Set<ControlledFact> changed(SupplierVersion version, SupplierVersion before) {
		Set<ControlledFact> changed = EnumSet.noneOf(ControlledFact.class);
		changed.addAll(version.facts().differencesTo(before.facts()));
		changed.addAll(version.contact().differencesTo(before.contact()));
		if (!version.bankVersionNo().equals(before.bankVersionNo())) {
			changed.add(ControlledFact.BANK_ACCOUNT);
		}
		return changed;
	}

}
