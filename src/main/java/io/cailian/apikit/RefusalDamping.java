package io.cailian.apikit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.AskedId;
import io.cailian.kernel.AuditedEvent;
import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Slows down whoever is refused again and again, as somebody is who tries one id after
 * the other: after too many refusals of one person, or from one address, documents can be
 * asked for only every now and then, and a security event is on the audit trail. Lists
 * stay open: they show nobody what is not theirs.
 */
@Component
class RefusalDamping {

	static final String BUCKET = "refusals";

	static final String ADDRESS_BUCKET = "refusals-address";

	private static final Logger LOG = LoggerFactory.getLogger(RefusalDamping.class);

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	private final RateLimits limits;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate ownTransaction;

	RefusalDamping(RateLimits limits, CurrentUser currentUser, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.limits = limits;
		this.currentUser = currentUser;
		this.events = events;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Lets those pass who were not refused too often of late.
	 * @throws TooManyRequests {@code apikit.tooManyRefusals}
	 */
	void requireCalm() {
		this.currentUser.idIfSignedIn()
			.ifPresent((person) -> this.limits.requireLeft(BUCKET, person.value(), RefusalDamping::tooMany));
		address().ifPresent((address) -> this.limits.requireLeft(ADDRESS_BUCKET, address, RefusalDamping::tooMany));
	}

	@EventListener
	void refused(AccessRefused refusal) {
		count();
	}

	/**
	 * Who comes to a place of other roles and asks for no document there guesses nothing.
	 */
	@EventListener
	void denied(AuthorizationDeniedEvent<?> event) {
		boolean forDocument = switch (event.getObject()) {
			case MethodInvocation call -> AskedId.among(call.getArguments()).isPresent();
			case HttpServletRequest request -> AskedId.in(request.getRequestURI()).isPresent();
			default -> false;
		};
		if (forDocument) {
			count();
		}
	}

	private void count() {
		Optional<UserId> person = this.currentUser.idIfSignedIn();
		if (person.isEmpty()) {
			return;
		}
		if (this.limits.usesUp(BUCKET, person.get().value())) {
			report(BUCKET, person.get().value());
		}
		address().filter((address) -> this.limits.usesUp(ADDRESS_BUCKET, address))
			.ifPresent((address) -> report(ADDRESS_BUCKET, ClientNetwork.of(address)));
	}

	/** The event stays although the refused attempt is rolled back. */
	private void report(String limit, String who) {
		LOG.warn("too many refusals of {}: damped by {}", who, limit);
		try {
			this.ownTransaction.executeWithoutResult(
					(status) -> this.events.publishEvent(new TooManyRefusals(Map.of("limit", limit, "who", who))));
		}
		catch (RuntimeException ex) {
			LOG.error("the damping of {} could not be recorded", who, ex);
		}
	}

	private static TooManyRequests tooMany(Duration wait) {
		return new TooManyRequests("apikit.tooManyRefusals", wait);
	}

	private static Optional<String> address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? Optional.ofNullable(attributes.getRequest().getRemoteAddr()) : Optional.empty();
	}

	private record TooManyRefusals(Map<String, String> facts) implements AuditedEvent {

		@Override
		public String action() {
			return "TOO_MANY_REFUSALS";
		}

		@Override
		public String subjectType() {
			return "ACCESS";
		}

		@Override
		public UUID subjectId() {
			return NO_DOCUMENT;
		}

	}

}
