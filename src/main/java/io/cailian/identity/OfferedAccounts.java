package io.cailian.identity;

import java.util.List;

/**
 * The people one may sign in as to try the portal. The sign-in page offers them where a
 * bean of this kind exists, and nobody otherwise.
 */
public interface OfferedAccounts {

	List<Account> accounts();

	/** The password of all of them. */
	String password();

	/** A person to sign in as and the one role they hold. */
	record Account(UserId id, String role) {
	}

}
