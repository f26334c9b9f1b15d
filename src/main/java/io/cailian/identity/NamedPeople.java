package io.cailian.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * People a page names again and again, looked up once.
 */
public record NamedPeople(Map<UserId, Person> byAccount) {

	public NamedPeople {
		byAccount = Map.copyOf(byAccount);
	}

	/** The person's name in the given language, or the bare id of somebody unknown. */
	public String nameOf(UserId id, Locale locale) {
		Person known = id.equals(UserId.SYSTEM) ? Person.PORTAL : this.byAccount.get(id);
		return Optional.ofNullable(known).map((person) -> person.name(locale)).orElse(id.value());
	}

}
