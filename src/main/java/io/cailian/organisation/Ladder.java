package io.cailian.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.cailian.identity.UserId;

/**
 * Climbs reporting lines. Lines recorded by different people at different times may lead
 * in a circle, and two accounts may turn out to be one person's, so it ends where it
 * would meet somebody again.
 */
record Ladder(Function<UserId, Optional<UserId>> managerOf, Function<UserId, Set<UserId>> accountsOf) {

	static final int UP_TO_THE_TOP = Integer.MAX_VALUE;

	/**
	 * The managers above a person, the nearest first: nobody twice, and never the person,
	 * under whatever account.
	 */
	List<UserId> above(UserId person, int most) {
		List<UserId> above = new ArrayList<>();
		Set<UserId> met = new HashSet<>(accounts(person));
		Optional<UserId> next = this.managerOf.apply(person);
		while (above.size() < most && next.isPresent() && met.stream().noneMatch(accounts(next.get())::contains)) {
			above.add(next.get());
			met.addAll(accounts(next.get()));
			next = this.managerOf.apply(next.get());
		}
		return List.copyOf(above);
	}

	private Set<UserId> accounts(UserId person) {
		Set<UserId> accounts = new HashSet<>(this.accountsOf.apply(person));
		accounts.add(person);
		return accounts;
	}

}
