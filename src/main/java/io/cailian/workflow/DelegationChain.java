package io.cailian.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

import io.cailian.identity.UserId;

/**
 * The way from a person to whoever stands in for them, where a delegate may be away as
 * well. It ends after a few links, meets no person twice, and stops before anybody who
 * may not decide: what such a person delegates is not theirs to give.
 */
final class DelegationChain {

	static final int MOST_LINKS = 3;

	private final Function<UserId, Optional<Delegation>> delegations;

	private final Predicate<UserId> fit;

	private final BiPredicate<UserId, UserId> samePerson;

	/**
	 * How to find the way.
	 * @param delegations the one delegation by which a person is away, if any
	 * @param fit who may decide
	 */
	DelegationChain(Function<UserId, Optional<Delegation>> delegations, Predicate<UserId> fit,
			BiPredicate<UserId, UserId> samePerson) {
		this.delegations = delegations;
		this.fit = fit;
		this.samePerson = samePerson;
	}

	/** The delegations from a person on; none if nobody may stand in. */
	List<Delegation> from(UserId person) {
		List<Delegation> links = new ArrayList<>();
		List<UserId> closed = new ArrayList<>(List.of(person));
		UserId last = person;
		while (links.size() < MOST_LINKS) {
			Optional<Delegation> next = this.delegations.apply(last);
			next.flatMap(Delegation::appointedBy).ifPresent(closed::add);
			if (next.isEmpty() || !mayFollow(next.get().delegate(), closed)) {
				break;
			}
			links.add(next.get());
			last = next.get().delegate();
			closed.add(last);
		}
		return links;
	}

	private boolean mayFollow(UserId delegate, List<UserId> closed) {
		return this.fit.test(delegate) && closed.stream().noneMatch((other) -> this.samePerson.test(other, delegate));
	}

}
