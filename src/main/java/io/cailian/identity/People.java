package io.cailian.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks people up by id or role, to name them on screens and write to them.
 */
@Service
@Transactional(readOnly = true)
public class People {

	private final UserAccounts accounts;

	People(UserAccounts accounts) {
		this.accounts = accounts;
	}

	public Optional<Person> find(UserId id) {
		return this.accounts.findById(id).map(UserAccount::person);
	}

	/** All of these people, read at once, to be named in whatever language. */
	public NamedPeople named(Collection<UserId> ids) {
		return new NamedPeople(this.accounts.findAllById(Set.copyOf(ids))
			.stream()
			.map(UserAccount::person)
			.collect(Collectors.toMap(Person::id, Function.identity())));
	}

	/** The person's name in the given language, or the bare id of somebody unknown. */
	public String nameOf(UserId id, Locale locale) {
		return find(id).map((person) -> person.name(locale)).orElse(id.value());
	}

	/**
	 * The person behind an account. Accounts with one e-mail address belong to one
	 * person, in whatever case it is written.
	 */
	public PersonId personOf(UserId account) {
		return find(account).filter((person) -> !person.email().isBlank())
			.map((person) -> PersonId.ofEmail(person.email()))
			.orElseGet(() -> PersonId.ofAccount(account));
	}

	/** All accounts of a person. */
	public Set<UserId> accountsOf(PersonId person) {
		return person.email().isEmpty() ? Set.of(new UserId(person.account()))
				: Set.copyOf(this.accounts.withEmail(person.email()));
	}

	/** The accounts of each person who has several. */
	public List<Set<UserId>> sharedByOnePerson() {
		return List.copyOf(this.accounts.withSharedEmail()
			.stream()
			.map(UserAccount::person)
			.collect(Collectors.groupingBy((person) -> PersonId.ofEmail(person.email()), TreeMap::new,
					Collectors.mapping(Person::id, Collectors.toUnmodifiableSet())))
			.values());
	}

	public List<Person> withRole(String role) {
		return this.accounts.withRole(role).stream().map(UserAccount::person).toList();
	}

}
