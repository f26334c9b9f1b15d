package io.cailian.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.AskedId;
import io.cailian.kernel.AuditedEvent;
import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what signed-in people tried and were not allowed to. The record stays although
 * the attempt is rolled back.
 */
@Component
class DeniedAccess {

	private static final Logger LOG = LoggerFactory.getLogger(DeniedAccess.class);

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	private static final int MAX_LENGTH = 300;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate ownTransaction;

	DeniedAccess(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.events = events;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@EventListener
	void denied(AuthorizationDeniedEvent<?> event) {
		Authentication authentication = event.getAuthentication().get();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken
				|| !authentication.isAuthenticated()) {
			return;
		}
		record(new AccessDenied("ACCESS", asked(event.getObject()).orElse(NO_DOCUMENT),
				Map.of("what", what(event.getObject()))));
	}

	@EventListener
	void refused(AccessRefused refusal) {
		record(new AccessDenied(refusal.subjectType(), refusal.subjectId(), Map.of("what", refusal.what())));
	}

	private void record(AccessDenied denial) {
		try {
			this.ownTransaction.executeWithoutResult((status) -> this.events.publishEvent(denial));
		}
		catch (RuntimeException ex) {
			LOG.error("a denied access could not be recorded: {}", denial, ex);
		}
	}

	private static Optional<UUID> asked(Object denied) {
		return switch (denied) {
			case MethodInvocation call -> AskedId.among(call.getArguments());
			case HttpServletRequest request -> AskedId.in(request.getRequestURI());
			default -> Optional.empty();
		};
	}

	private static String what(Object denied) {
		String text = switch (denied) {
			case MethodInvocation call ->
				call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
			case HttpServletRequest request -> request.getMethod() + " " + request.getRequestURI();
			default -> denied.getClass().getSimpleName();
		};
		return (text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH) : text;
	}

	private record AccessDenied(String subjectType, UUID subjectId, Map<String, String> facts) implements AuditedEvent {

		@Override
		public String action() {
			return "ACCESS_DENIED";
		}

	}

	/** Without a publisher Spring Security tells nobody about denials. */
	@Configuration
	static class Publishing {

		@Bean
		AuthorizationEventPublisher authorizationEventPublisher(ApplicationEventPublisher events) {
			return new SpringAuthorizationEventPublisher(events);
		}

	}

}
