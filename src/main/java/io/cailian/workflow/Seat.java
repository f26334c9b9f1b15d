package io.cailian.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;

/**
 * One vote in a step: of whoever holds a role, or of one of the people named.
 *
 * @param role the role whose holders may take the seat; empty if people are named
 * @param people those who may take it; empty if a role is named
 */
public record Seat(Optional<String> role, Set<UserId> people) {

	public Seat {
		people = Set.copyOf(people);
		if (role.isPresent() != people.isEmpty()) {
			throw new IllegalArgumentException("a seat is for a role or for people");
		}
	}

	public static Seat ofRole(String role) {
		return new Seat(Optional.of(role), Set.of());
	}

	public static Seat ofAny(List<UserId> people) {
		return new Seat(Optional.empty(), Set.copyOf(people));
	}

}
