package io.cailian.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the identity provider says of the people who come, by browser or by API, so
 * that screens can name them, letters reach them and several accounts of one person are
 * known as such.
 */
@Component
class KnownPeople {

	private static final Logger LOG = LoggerFactory.getLogger(KnownPeople.class);

	private static final int MAX_EMAIL = 254;

	private static final int MAX_EMPLOYEE_NUMBER = 100;

	/** A program calls often; so long it is not written again what it said before. */
	private static final Duration UNREPEATED = Duration.ofMinutes(5);

	private static final int MAX_REMEMBERED = 10_000;

	private final Map<UserId, Remembered> remembered = new ConcurrentHashMap<>();

	private final UserAccounts accounts;

	private final SsoSettings settings;

	private final TransactionTemplate ownTransaction;

	private final Clock clock;

	KnownPeople(UserAccounts accounts, SsoSettings settings, PlatformTransactionManager transactions, Clock clock) {
		this.accounts = accounts;
		this.settings = settings;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** What a token tells of its person; empty where it tells nothing. */
	record Told(UserId id, PersonNames names, boolean isNamed, String email, String employeeNumber, Set<String> roles) {
	}

	/**
	 * Records the person of a token with the roles it gives; repeating it is harmless.
	 */
	void record(ClaimAccessor token, Set<String> roles) {
		record(told(token, roles));
	}

	/** The same for somebody who comes again and again, mostly with nothing new. */
	void recordIfNew(ClaimAccessor token, Set<String> roles) {
		Told told = told(token, roles);
		Remembered before = this.remembered.get(told.id());
		if (before == null || !before.told().equals(told)
				|| before.at().plus(UNREPEATED).isBefore(this.clock.instant())) {
			record(told);
		}
	}

	private void record(Told told) {
		try {
			save(told);
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
			// two windows signed in at once: the other one was there first
			save(told);
		}
		if (this.remembered.size() >= MAX_REMEMBERED) {
			this.remembered.clear();
		}
		this.remembered.put(told.id(), new Remembered(told, this.clock.instant()));
	}

	private void save(Told told) {
		this.ownTransaction.executeWithoutResult((status) -> {
			UserAccount account = this.accounts.findById(told.id())
				.orElseGet(() -> UserAccount.open(told.id(), told.names().zh(), told.names().en(), told.email(),
						told.roles(), this.clock.instant()));
			account.refresh(told);
			this.accounts.saveAndFlush(account);
		});
	}

	private Told told(ClaimAccessor token, Set<String> roles) {
		UserId id = UserId.of(token);
		return new Told(id, PersonNames.of(token), PersonNames.areIn(token), atMost(MAX_EMAIL, "email", token, id),
				atMost(MAX_EMPLOYEE_NUMBER, this.settings.personClaim(), token, id).toLowerCase(Locale.ROOT),
				Set.copyOf(roles));
	}

	private static String atMost(int length, String claim, ClaimAccessor token, UserId id) {
		if (claim.isBlank()) {
			return "";
		}
		String text = Objects.requireNonNullElse(token.getClaimAsString(claim), "").strip();
		if (text.length() > length) {
			LOG.warn("the token of {} has too long a text as {}, which is ignored", id, claim);
			return "";
		}
		return text;
	}

	private record Remembered(Told told, Instant at) {
	}

}
