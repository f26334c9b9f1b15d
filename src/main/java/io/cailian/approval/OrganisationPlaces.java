package io.cailian.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.Organisation;
import io.cailian.organisation.PostCode;

import org.springframework.stereotype.Component;

/**
 * The company as it is recorded today.
 */
@Component
class OrganisationPlaces implements Places {

	private final Organisation organisation;

	private final People people;

	OrganisationPlaces(Organisation organisation, People people) {
		this.organisation = organisation;
		this.people = people;
	}

	@Override
	public List<UserId> managersAbove(UserId person, int most) {
		return this.organisation.managersAbove(person, most);
	}

	@Override
	public Set<UserId> holdersOf(PostCode post) {
		return this.organisation.holdersOf(post);
	}

	@Override
	public List<UserId> holdersOf(String role) {
		return this.people.withRole(role).stream().map(Person::id).toList();
	}

	@Override
	public Optional<Money> limitOf(UserId person, String documentType) {
		return this.organisation.limitOf(person, documentType);
	}

	@Override
	public boolean isActing(UserId account) {
		return !this.people.staffAmong(List.of(account)).isEmpty();
	}

}
