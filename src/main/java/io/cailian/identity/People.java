package io.cailian.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

	/** The person's name in the given language, or the bare id of somebody unknown. */
	public String nameOf(UserId id, Locale locale) {
		return find(id).map((person) -> person.name(locale)).orElse(id.value());
	}

	public List<Person> withRole(String role) {
		return this.accounts.withRole(role).stream().map(UserAccount::person).toList();
	}

}
