package io.cailian.identity;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings requested accounts to the identity provider: creates each once and sends its
 * owner the letter. Asking happens between transactions, never inside of one, so that a
 * provider that is away delays an account and loses none; only a crash between the letter
 * and its mark sends it again.
 */
class AccountProviding implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(AccountProviding.class);

	private static final int MAX_PER_ROUND = 50;

	private final ScheduledExecutorService rounds = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("accounts-"));

	private final AccountRequests requests;

	private final UserAccounts accounts;

	private final KeycloakUsers provider;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final SsoSettings settings;

	private final Clock clock;

	AccountProviding(AccountRequests requests, UserAccounts accounts, KeycloakUsers provider,
			ApplicationEventPublisher events, TransactionTemplate transaction, SsoSettings settings, Clock clock) {
		this.requests = requests;
		this.accounts = accounts;
		this.provider = provider;
		this.events = events;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		long millis = this.settings.accountEvery().toMillis();
		this.rounds.scheduleWithFixedDelay(this::provideDue, millis, millis, TimeUnit.MILLISECONDS);
	}

	/** Takes every due request one step further, until one meets a silent provider. */
	void provideDue() {
		try {
			int handled = 0;
			while (handled < MAX_PER_ROUND && provideNext()) {
				handled++;
			}
		}
		catch (RuntimeException ex) {
			LOG.error("accounts could not be provided", ex);
		}
	}

	private boolean provideNext() {
		Optional<AccountRequest> claimed = Objects.requireNonNull(this.transaction.execute((status) -> claim()));
		claimed.ifPresent(this::advance);
		return claimed.isPresent();
	}

	private Optional<AccountRequest> claim() {
		return this.requests.nextDue(this.clock.instant()).map((request) -> {
			request.attempt(this.clock.instant());
			return this.requests.save(request);
		});
	}

	private void advance(AccountRequest request) {
		UserId id = request.requestedId();
		try {
			UserId provided = request.providedId();
			if (provided == null) {
				Optional<String> subject = this.provider.provide(id, request.name(), request.email());
				if (subject.isEmpty()) {
					refuse(id);
					return;
				}
				provided = new UserId(this.settings.issuer() + "#" + subject.get());
				rename(id, provided);
			}
			this.provider.invite(provided.value().substring(provided.value().indexOf('#') + 1));
			change(id, (known) -> known.invited(this.clock.instant()));
			LOG.info("account of {} is provided and its owner invited", id);
		}
		catch (RuntimeException ex) {
			LOG.warn("account of {} cannot be provided yet: {}", id, ex.getMessage());
			change(id, (known) -> known.failed(ex.getClass().getSimpleName() + ": " + ex.getMessage(),
					this.clock.instant()));
		}
	}

	/** From now on the person is known by the id they sign in with. */
	private void rename(UserId requested, UserId provided) {
		this.transaction.executeWithoutResult((status) -> {
			AccountRequest request = this.requests.findById(requested).orElseThrow();
			request.provided(provided);
			this.requests.save(request);
			UserAccount awaited = this.accounts.findById(requested).orElseThrow();
			Person person = awaited.person();
			Set<String> roles = awaited.roles();
			this.accounts.delete(awaited);
			PersonMemory.forget();
			if (!this.accounts.existsById(provided)) {
				this.accounts.save(UserAccount.open(provided, person.nameZh(), person.nameEn(), person.email(), roles,
						this.clock.instant()));
			}
			this.events.publishEvent(new AccountProvided(requested, provided));
		});
	}

	private void refuse(UserId id) {
		LOG.warn("account of {} is refused: its e-mail address belongs to somebody else", id);
		this.transaction.executeWithoutResult((status) -> {
			change(id, (known) -> known.refused("EMAIL_TAKEN", this.clock.instant()));
			this.events.publishEvent(new AccountRefused(id, "EMAIL_TAKEN"));
		});
	}

	private void change(UserId id, Consumer<AccountRequest> move) {
		this.transaction.executeWithoutResult((status) -> {
			AccountRequest request = this.requests.findById(id).orElseThrow();
			move.accept(request);
			this.requests.save(request);
		});
	}

	@Override
	public void destroy() {
		this.rounds.shutdownNow();
	}

}
