package io.cailian.workflow;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a piece of work in a transaction of its own and begins anew when the database made
 * it the victim of a deadlock, up to three times with growing pauses. Inside a running
 * transaction it only joins, because half of one cannot be repeated.
 */
@Component
class RetriedTransaction {

	private static final String SERIALIZATION_FAILURE = "40001";

	private static final String ENGINE_PACKAGE = "org.flowable.";

	private static final int RETRIES = 3;

	private static final long FIRST_PAUSE_NANOS = 20_000_000;

	private final TransactionTemplate transaction;

	RetriedTransaction(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	<T> T call(Supplier<T> work) {
		int left = TransactionSynchronizationManager.isActualTransactionActive() ? 0 : RETRIES;
		long pause = FIRST_PAUSE_NANOS;
		while (true) {
			try {
				return this.transaction.execute((status) -> work.get());
			}
			catch (RuntimeException ex) {
				if (left-- == 0 || !mayPass(ex)) {
					throw told(ex);
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause, 2 * pause));
				pause *= 2;
			}
		}
	}

	/** Whether the same work may well succeed when tried again. */
	private static boolean mayPass(Throwable failure) {
		return causes(failure).anyMatch((cause) -> cause instanceof ConcurrencyFailureException
				|| cause instanceof FlowableOptimisticLockingException
				|| (cause instanceof SQLException sql && SERIALIZATION_FAILURE.equals(sql.getSQLState())));
	}

	/** What a step of the process threw, without the engine's wrapping. */
	private static RuntimeException told(RuntimeException failure) {
		return causes(failure)
			.filter((cause) -> cause instanceof RuntimeException
					&& !cause.getClass().getName().startsWith(ENGINE_PACKAGE))
			.map(RuntimeException.class::cast)
			.findFirst()
			.orElse(failure);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
	}

}
