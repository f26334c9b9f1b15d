package io.cailian.changerequest;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierMembership;

import org.springframework.stereotype.Component;

/**
 * Who stands too near to a change request to have it come true: whoever asked for it and
 * whoever acts for the supplier, with all accounts these persons have.
 */
@Component
class ChangePeople {

	private final SupplierMembership membership;

	private final People people;

	ChangePeople(SupplierMembership membership, People people) {
		this.membership = membership;
		this.people = people;
	}

	Set<UserId> tooNear(ChangeRequest request) {
		return Stream.concat(this.membership.membersOf(request.supplier()).stream(), Stream.of(request.proposedBy()))
			.flatMap((account) -> this.people.accountsOf(account).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Besides, whoever called back does not decide on what they were told. */
	Set<UserId> barredFromDeciding(ChangeRequest request) {
		Set<UserId> barred = new HashSet<>(tooNear(request));
		request.callBack().ifPresent((call) -> barred.addAll(this.people.accountsOf(call.by())));
		return Set.copyOf(barred);
	}

	boolean isSamePerson(UserId one, UserId other) {
		return this.people.isSamePerson(one, other);
	}

}
