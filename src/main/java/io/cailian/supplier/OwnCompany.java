package io.cailian.supplier;

import io.cailian.identity.Roles;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a supplier sees of itself. Which supplier that is comes from the session; there is
 * nothing to ask for another.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.SUPPLIER + "')")
public class OwnCompany {

	private final CurrentSupplier currentSupplier;

	private final SupplierRecords records;

	private final SupplierProfiles profiles;

	OwnCompany(CurrentSupplier currentSupplier, SupplierRecords records, SupplierProfiles profiles) {
		this.currentSupplier = currentSupplier;
		this.records = records;
		this.profiles = profiles;
	}

	/** Empty for a person whose account is not linked to a company yet. */
	public Optional<SupplierDetails> details() {
		return this.currentSupplier.idIfAny().flatMap(this.records::findById).map(this.profiles::ownDetails);
	}

}
