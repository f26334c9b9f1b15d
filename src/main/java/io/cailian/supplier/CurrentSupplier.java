package io.cailian.supplier;

import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The supplier for which the signed-in person acts. It comes from the session alone:
 * nothing a person sends can name another supplier.
 */
@Component
public class CurrentSupplier {

	private final CurrentUser currentUser;

	private final SupplierMembership membership;

	CurrentSupplier(CurrentUser currentUser, SupplierMembership membership) {
		this.currentUser = currentUser;
		this.membership = membership;
	}

	/**
	 * The supplier of the signed-in person.
	 * @throws AccessDeniedException if the person acts for no supplier
	 */
	public SupplierId id() {
		return idIfAny().orElseThrow(() -> new AccessDeniedException("acts for no supplier"));
	}

	public Optional<SupplierId> idIfAny() {
		if (!this.currentUser.has(Roles.SUPPLIER)) {
			return Optional.empty();
		}
		return this.currentUser.idIfSignedIn().flatMap(this.membership::supplierOf);
	}

}
