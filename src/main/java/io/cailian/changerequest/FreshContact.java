package io.cailian.changerequest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.supplier.Contact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.EarlierContact;
import io.cailian.supplier.FactsInForce;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * For some time a new contact is not yet the one to ask about an account: whoever had it
 * changed might be the one who wants the account. Until then calls and letters about one
 * go where they went before.
 */
@Component
class FreshContact {

	private final FactsInForce facts;

	private final People people;

	private final Duration fresh;

	FreshContact(FactsInForce facts, People people, @Value("${cailian.suppliers.fresh-contact:30d}") Duration fresh) {
		this.facts = facts;
		this.people = people;
		this.fresh = fresh;
	}

	/** Whom to call and to write to about a change asked for at that time. */
	Contact toAsk(ChangeKind kind, CurrentFacts now, Instant asked) {
		return (kind == ChangeKind.BANK) ? this.facts.contactAt(now.id(), asked.minus(this.fresh))
			.map(EarlierContact::contact)
			.filter((earlier) -> !earlier.isReachedLike(now.contact()))
			.orElseGet(now::contact) : now.contact();
	}

	/**
	 * Who let the contact change so shortly before an account was asked for that they do
	 * not note the call about it, with all accounts these persons have.
	 */
	Set<UserId> barredFromCalling(ChangeRequest request) {
		Set<UserId> barred = new HashSet<>();
		if (request.kind() == ChangeKind.BANK) {
			this.facts.contactAt(request.supplier(), request.proposedAt().minus(this.fresh))
				.ifPresent((earlier) -> earlier.changedBy().forEach((by) -> barred.addAll(this.people.accountsOf(by))));
		}
		return barred;
	}

}
