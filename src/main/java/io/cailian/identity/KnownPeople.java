package io.cailian.identity;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the identity provider says of the people who sign in, so that screens can
 * name them and letters reach them. Each sign-in brings it up to date.
 */
@Component
class KnownPeople {

	private static final int MAX_EMAIL = 254;

	private final UserAccounts accounts;

	private final TransactionTemplate ownTransaction;

	private final Clock clock;

	KnownPeople(UserAccounts accounts, PlatformTransactionManager transactions, Clock clock) {
		this.accounts = accounts;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Records the person of a token with the roles it gives; repeating it is harmless.
	 */
	void record(ClaimAccessor token, Set<String> roles) {
		PersonNames names = PersonNames.of(token);
		String email = Objects.requireNonNullElse(token.getClaimAsString("email"), "");
		Person person = new Person(UserId.of(token), names.zh(), names.en(), (email.length() > MAX_EMAIL) ? "" : email);
		try {
			save(person, roles);
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
			// two windows signed in at once: the other one was there first
			save(person, roles);
		}
	}

	private void save(Person person, Set<String> roles) {
		this.ownTransaction.executeWithoutResult((status) -> {
			UserAccount account = this.accounts.findById(person.id())
				.orElseGet(() -> UserAccount.open(person.id(), person.nameZh(), person.nameEn(), person.email(), roles,
						this.clock.instant()));
			account.refresh(person, roles);
			this.accounts.saveAndFlush(account);
		});
	}

}
