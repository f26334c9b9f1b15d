package io.cailian.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
		Optional<Person> known = id.equals(UserId.SYSTEM) ? Optional.of(Person.PORTAL) : find(id);
		return known.map((person) -> person.name(locale)).orElse(id.value());
	}

	/**
	 * The person behind an account. Accounts with one employee number belong to one
	 * person. Where an account has none, its e-mail address tells, in whatever case it is
	 * written, and makes it the employee's who alone has that address too.
	 */
	public PersonId personOf(UserId account) {
		return PersonMemory.of(account,
				() -> this.accounts.findById(account).map(this::personOf).orElseGet(() -> PersonId.ofAccount(account)));
	}

	private PersonId personOf(UserAccount account) {
		if (!account.employeeNumber().isEmpty()) {
			return PersonId.ofEmployee(account.employeeNumber());
		}
		String email = account.person().email();
		if (email.isBlank()) {
			return PersonId.ofAccount(account.id());
		}
		PersonId byEmail = PersonId.ofEmail(email);
		List<String> employees = this.accounts.employeesWithEmail(byEmail.email());
		return (employees.size() == 1) ? PersonId.ofEmployee(employees.getFirst()) : byEmail;
	}

	/**
	 * All accounts that may be a person's: an account without an employee number counts
	 * to everybody who has its e-mail address.
	 */
	public Set<UserId> accountsOf(PersonId person) {
		return PersonMemory.of(person, () -> findAccountsOf(person));
	}

	private Set<UserId> findAccountsOf(PersonId person) {
		if (!person.employee().isEmpty()) {
			return Set.copyOf(this.accounts.ofEmployee(person.employee()));
		}
		return person.email().isEmpty() ? Set.of(new UserId(person.account()))
				: Set.copyOf(this.accounts.withEmail(person.email()));
	}

	/** All accounts that may be the person's behind an account, itself included. */
	public Set<UserId> accountsOf(UserId account) {
		Set<UserId> accounts = new HashSet<>(accountsOf(personOf(account)));
		accounts.add(account);
		return Set.copyOf(accounts);
	}

	/** Whether two accounts are, or may be, one person's. */
	public boolean isSamePerson(UserId one, UserId other) {
		return one.equals(other) || accountsOf(one).contains(other) || accountsOf(other).contains(one);
	}

	/** The accounts of each person who has several. */
	public List<Set<UserId>> sharedByOnePerson() {
		return this.accounts.sharingAPerson()
			.stream()
			.map(this::personOf)
			.distinct()
			.sorted()
			.map(this::accountsOf)
			.toList();
	}

	public List<Person> withRole(String role) {
		return this.accounts.withRole(role).stream().map(UserAccount::person).toList();
	}

	/**
	 * Everybody who works for the company: whoever has an enabled account with a role
	 * that suppliers lack.
	 */
	public List<Person> staff() {
		return this.accounts.withRoleOtherThan(Roles.SUPPLIER);
	}

	/**
	 * Those of the accounts under which somebody works for the company who may decide in
	 * the place of others: auditors read and never decide.
	 */
	public Set<UserId> decidersAmong(Collection<UserId> ids) {
		Set<UserId> auditors = PersonMemory.of(Roles.AUDITOR,
				() -> withRole(Roles.AUDITOR).stream().map(Person::id).collect(Collectors.toSet()));
		return staffAmong(ids).stream()
			.filter((account) -> accountsOf(account).stream().noneMatch(auditors::contains))
			.collect(Collectors.toSet());
	}

	/** Those of the accounts under which somebody works for the company. */
	public List<UserId> staffAmong(Collection<UserId> ids) {
		Set<UserId> asked = Set.copyOf(ids);
		return PersonMemory.of(asked, () -> this.accounts.withRoleOtherThan(Roles.SUPPLIER, asked));
	}

}
