package io.cailian.identity;

/**
 * Where the accounts of people from outside of the company live: in the portal's own
 * table in demo mode, with the identity provider in sso mode.
 */
interface AccountHome {

	/** Whether this id was asked for before, even if its owner has another one by now. */
	boolean hasSeen(UserId id);

	/** Told in the transaction that has opened the account here. */
	void opened(Person person);

	/**
	 * Whether the portal itself lets the owner of an account set its password; otherwise
	 * the identity provider does.
	 */
	boolean keepsPasswords();

}
