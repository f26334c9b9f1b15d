package io.cailian.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.People;
import io.cailian.identity.UserId;

import org.springframework.stereotype.Component;

/**
 * Finds what is recorded of a person under whichever account. Should two accounts that
 * both have a record turn out to be one person's, the earlier record holds until an
 * administrator writes the person's place down anew.
 */
@Component
class Placements {

	private final PlacementRecords records;

	private final People people;

	Placements(PlacementRecords records, People people) {
		this.records = records;
		this.people = people;
	}

	Set<UserId> accountsOf(UserId person) {
		return this.people.accountsOf(person);
	}

	List<Placement> all(UserId person) {
		return this.records.of(accountsOf(person));
	}

	Optional<Placement> of(UserId person) {
		return all(person).stream().findFirst();
	}

	/** To whom the person answers, unless that is another account of the same person. */
	Optional<UserId> managerOf(UserId person) {
		return of(person).flatMap((placement) -> placement.state().manager())
			.filter((manager) -> !this.people.isSamePerson(person, manager));
	}

	/**
	 * The account under which the person acts for the company: the one asked for, or else
	 * another of the same person; empty if the person works here no more.
	 */
	Optional<UserId> acting(UserId person) {
		List<UserId> acting = this.people.staffAmong(accountsOf(person));
		return acting.contains(person) ? Optional.of(person) : acting.stream().findFirst();
	}

	boolean isStaff(UserId person) {
		return acting(person).isPresent();
	}

	/** Those of the people who work here no more. */
	List<UserId> gone(Collection<UserId> asked) {
		Set<UserId> acting = Set.copyOf(this.people.staffAmong(asked));
		return asked.stream().filter((each) -> !acting.contains(each) && !isStaff(each)).toList();
	}

	/** As lines are recorded, those of people who work here no more included. */
	Ladder ladder() {
		return new Ladder(this::managerOf, this::accountsOf);
	}

}
