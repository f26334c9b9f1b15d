package io.cailian.qualification;

import java.util.HashSet;
import java.util.Set;

import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMembership;

import org.springframework.stereotype.Component;

/**
 * Who may not decide about a supplier: whoever asked, and whoever acts for it.
 */
@Component
class SubjectPeople {

	private final SupplierMembership membership;

	SubjectPeople(SupplierMembership membership) {
		this.membership = membership;
	}

	Set<UserId> barred(SupplierId supplier, UserId asked) {
		Set<UserId> barred = new HashSet<>(this.membership.membersOf(supplier));
		barred.add(asked);
		return Set.copyOf(barred);
	}

}
