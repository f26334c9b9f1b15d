package io.cailian.identity;

import java.util.Locale;

/**
 * Names one human being, who may have several accounts.
 */
public record PersonId(String value) implements Comparable<PersonId> {

	private static final String BY_EMAIL = "email:";

	private static final String BY_ACCOUNT = "account:";

	/** Whoever reads the same mail box is the same person. */
	static PersonId ofEmail(String email) {
		return new PersonId(BY_EMAIL + email.strip().toLowerCase(Locale.ROOT));
	}

	/** An account of which nothing else is known is a person of its own. */
	static PersonId ofAccount(UserId account) {
		return new PersonId(BY_ACCOUNT + account.value());
	}

	@Override
	public int compareTo(PersonId other) {
		return this.value.compareTo(other.value);
	}

	/** The mail box that identifies the person; empty if an account does. */
	String email() {
		return this.value.startsWith(BY_EMAIL) ? this.value.substring(BY_EMAIL.length()) : "";
	}

	/** The account that identifies the person; empty if a mail box does. */
	String account() {
		return this.value.startsWith(BY_ACCOUNT) ? this.value.substring(BY_ACCOUNT.length()) : "";
	}

}
