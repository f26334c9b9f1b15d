package io.cailian.supplier;

import java.util.Optional;

import io.cailian.identity.AccountInvitations;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import org.springframework.stereotype.Component;

/**
 * Gives the contact of a new supplier an account of its own, by invitation.
 */
@Component
class SupplierAccounts {

	private final AccountOpening accounts;

	private final AccountInvitations invitations;

	private final SupplierMembership membership;

	SupplierAccounts(AccountOpening accounts, AccountInvitations invitations, SupplierMembership membership) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.membership = membership;
	}

	/**
	 * Opens the account, invites its owner and lets it act for the supplier. Its id is
	 * the e-mail address; where somebody has that id already, the supplier's number makes
	 * it a different one.
	 */
	Opened open(Supplier supplier) {
		Contact contact = supplier.contact();
		UserId user = new UserId(contact.email());
		boolean ours = this.membership.supplierOf(user).equals(Optional.of(supplier.id()));
		if (!ours && !open(user, contact)) {
			user = new UserId(contact.email() + "/" + supplier.number());
			open(user, contact);
		}
		this.membership.link(user, supplier.id());
		return new Opened(user, this.invitations.invite(user));
	}

	private boolean open(UserId user, Contact contact) {
		return this.accounts.openForSupplier(new Person(user, contact.name(), contact.name(), contact.email()));
	}

	/** An account, and the link to its first password where the portal keeps it. */
	record Opened(UserId user, Optional<String> invitation) {

	}

}
