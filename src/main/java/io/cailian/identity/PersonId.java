package io.cailian.identity;

import java.util.Locale;

/**
 * Names one human being, who may have several accounts.
 */
public record PersonId(String value) implements Comparable<PersonId> {

	private static final String BY_EMPLOYEE = "employee:";

	private static final String BY_EMAIL = "email:";

	private static final String BY_ACCOUNT = "account:";

	/** Whom the company employs under one number is one person. */
	static PersonId ofEmployee(String number) {
		return new PersonId(BY_EMPLOYEE + number);
	}

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

	/** The employee number that identifies the person; empty if something else does. */
	String employee() {
		return after(BY_EMPLOYEE);
	}

	/** The mail box that identifies the person; empty if something else does. */
	String email() {
		return after(BY_EMAIL);
	}

	/** The account that identifies the person; empty if something else does. */
	String account() {
		return after(BY_ACCOUNT);
	}

	private String after(String prefix) {
		return this.value.startsWith(prefix) ? this.value.substring(prefix.length()) : "";
	}

}
