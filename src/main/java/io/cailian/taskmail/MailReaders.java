package io.cailian.taskmail;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;

import org.springframework.stereotype.Component;

/**
 * Who gets a letter: people of the company who have a mail box and may decide, each in
 * their language.
 */
@Component
class MailReaders {

	private final MailPreferenceRecords preferences;

	private final People people;

	MailReaders(MailPreferenceRecords preferences, People people) {
		this.preferences = preferences;
		this.people = people;
	}

	/**
	 * Those of the named people and holders of a role who want letters in one of the
	 * ways, without whoever is barred, under any account.
	 */
	List<Reader> of(Set<UserId> named, Optional<String> role, Set<UserId> barred, Set<MailMode> modes) {
		Set<UserId> accounts = new HashSet<>(named);
		role.ifPresent((asked) -> this.people.withRole(asked).forEach((person) -> accounts.add(person.id())));
		return readers(this.people.staffAmong(accounts), modes).stream()
			.filter((reader) -> barred.stream()
				.noneMatch((other) -> this.people.isSamePerson(other, reader.person().id())))
			.toList();
	}

	/** All of the company who want letters in one way. */
	List<Reader> wanting(MailMode mode) {
		return readers(this.people.staff().stream().map(Person::id).collect(Collectors.toSet()), Set.of(mode));
	}

	private List<Reader> readers(Collection<UserId> accounts, Set<MailMode> modes) {
		return accounts.stream()
			.flatMap((account) -> this.people.find(account).stream())
			.filter((person) -> !person.email().isBlank())
			.map(this::reader)
			.filter((reader) -> modes.contains(reader.mode()))
			.toList();
	}

	private Reader reader(Person person) {
		MailPreference chosen = this.preferences.findById(person.id()).orElseGet(() -> new MailPreference(person.id()));
		return new Reader(person, chosen.mode(), chosen.locale());
	}

	/** Somebody to write to. */
	record Reader(Person person, MailMode mode, Locale locale) {

	}

}
