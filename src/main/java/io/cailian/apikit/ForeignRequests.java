package io.cailian.apikit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.kernel.AccessRefused;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts on the audit trail whatever a supplier asked for and does not have, in one place
 * for the services of every module. A document of others and one that never was leave the
 * same trace after the same work, so that nothing tells them apart. The trace is written
 * when no transaction runs any more: the attempt is rolled back by then, and nobody who
 * asks for what is not theirs holds two connections to the database. Whoever was refused
 * too often of late is told to wait before a document is looked for at all.
 */
@Configuration
class ForeignRequests {

	private static final String ID = "Id";

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor foreignRequestsAdvisor(ObjectProvider<CurrentUser> currentUser,
			ObjectProvider<RefusalDamping> damping, ApplicationEventPublisher events) {
		ClassFilter services = (type) -> AnnotatedElementUtils.hasAnnotation(type, Service.class)
				|| Idempotency.class.isAssignableFrom(type);
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new ComposablePointcut(services),
				new Trace(currentUser, damping, events));
		advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return advisor;
	}

	/** What a call asked for, by the first id among its arguments or their parts. */
	static AccessRefused asked(MethodInvocation call) {
		String what = call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
		return Arrays.stream(call.getArguments())
			.flatMap(ForeignRequests::withParts)
			.flatMap((part) -> id(part, what).stream())
			.findFirst()
			.orElseGet(() -> new AccessRefused("ACCESS", NO_DOCUMENT, what));
	}

	private static Stream<Object> withParts(@Nullable Object argument) {
		if (argument == null) {
			return Stream.empty();
		}
		if (!(argument instanceof Record) || argument.getClass().getSimpleName().endsWith(ID)) {
			return Stream.of(argument);
		}
		return Arrays.stream(argument.getClass().getRecordComponents())
			.map((component) -> value(argument, component))
			.flatMap(Stream::ofNullable);
	}

	/** The record {@code AwardId} holds the id of an {@code AWARD}. */
	private static Optional<AccessRefused> id(Object part, String what) {
		String name = part.getClass().getSimpleName();
		if (!(part instanceof Record) || !name.endsWith(ID)) {
			return Optional.empty();
		}
		RecordComponent[] components = part.getClass().getRecordComponents();
		if (components.length != 1 || !(value(part, components[0]) instanceof UUID id)) {
			return Optional.empty();
		}
		String type = name.substring(0, name.length() - ID.length()).replaceAll("(?<=[a-z])(?=[A-Z])", "_");
		return Optional.of(new AccessRefused(type.toUpperCase(Locale.ROOT), id, what));
	}

	private static @Nullable Object value(Object of, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(of);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("cannot be read: " + component, ex);
		}
	}

	/** Notes what was asked for where it is known, and records it outermost. */
	private record Trace(ObjectProvider<CurrentUser> currentUser, ObjectProvider<RefusalDamping> damping,
			ApplicationEventPublisher events) implements MethodInterceptor {

		/** Lists and home pages stay open to those who are damped. */
		private void requireCalm(MethodInvocation call) {
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				return;
			}
			try {
				this.damping.getObject().requireCalm();
			}
			catch (TooManyRequests tooMany) {
				if (!asked(call).subjectId().equals(NO_DOCUMENT)) {
					throw tooMany;
				}
			}
		}

		@Override
		public @Nullable Object invoke(MethodInvocation call) throws Throwable {
			requireCalm(call);
			try {
				return call.proceed();
			}
			catch (UnknownResource unknown) {
				if (this.currentUser.getObject().has(Roles.SUPPLIER)) {
					unknown.about(asked(call));
					if (!TransactionSynchronizationManager.isActualTransactionActive()) {
						unknown.take().ifPresent(this.events::publishEvent);
					}
				}
				throw unknown;
			}
		}

	}

}
