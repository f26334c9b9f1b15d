package io.cailian.identity;

import java.time.Clock;
import java.util.Set;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts for people from outside of the company. Opening the same id again
 * changes nothing, so that a repeated start or a repeated approval is harmless. Where an
 * identity provider keeps the accounts, see {@link AccountProvided}.
 */
@Service
@Transactional
public class AccountOpening {

	/** Whoever may be asked to approve a supplier. */
	static final String DECIDERS = "hasAnyRole('" + Roles.REQUESTER + "', '" + Roles.BUYER + "', '"
			+ Roles.PURCHASING_MANAGER + "', '" + Roles.APPROVER + "', '" + Roles.FINANCE + "', '" + Roles.LEGAL
			+ "', '" + Roles.ADMIN + "')";

	private final UserAccounts accounts;

	private final AccountHome home;

	private final PasswordEncoder passwords;

	private final Clock clock;

	AccountOpening(UserAccounts accounts, AccountHome home, PasswordEncoder passwords, Clock clock) {
		this.accounts = accounts;
		this.home = home;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Opens an account that cannot sign in until a password is set; false if it exists.
	 */
	@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
	public boolean open(Person person, Set<String> roles) {
		return add(person, roles);
	}

	/**
	 * Opens the account of somebody of a supplier in the same way. It follows from an
	 * approved application, whoever of the company was asked to approve it.
	 */
	@PreAuthorize(DECIDERS)
	public boolean openForSupplier(Person person) {
		return add(person, Set.of(Roles.SUPPLIER));
	}

	private boolean add(Person person, Set<String> roles) {
		if (this.accounts.existsById(person.id()) || this.home.hasSeen(person.id())) {
			return false;
		}
		this.accounts.save(UserAccount.open(person.id(), person.nameZh(), person.nameEn(), person.email(), roles,
				this.clock.instant()));
		this.home.opened(person);
		return true;
	}

	/**
	 * Sets the password of an existing account.
	 * @throws IllegalArgumentException if there is no such account
	 */
	@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
	public void setPassword(UserId id, String password) {
		change(id, password);
	}

	/** For the owner of an account whose right to it has been checked. */
	void change(UserId id, String password) {
		UserAccount account = this.accounts.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("no account " + id));
		String hash = this.passwords.encode(password);
		if (hash == null) {
			throw new IllegalStateException("password encoder returned nothing");
		}
		account.changePassword(hash);
		this.accounts.save(account);
	}

}
