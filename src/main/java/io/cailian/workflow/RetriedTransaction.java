package io.cailian.workflow;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.cailian.apikit.Retries;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a piece of work in a transaction of its own and begins anew when another one got
 * into its way. Inside a running transaction it only joins, because half of one cannot be
 * repeated.
 */
@Component
class RetriedTransaction {

	private static final String ENGINE_PACKAGE = "org.flowable.";

	private final TransactionTemplate transaction;

	private final Retries retries;

	RetriedTransaction(PlatformTransactionManager transactions, Retries retries) {
		this.transaction = new TransactionTemplate(transactions);
		this.retries = retries;
	}

	<T> T call(Supplier<T> work) {
		Supplier<T> whole = () -> Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
		try {
			return TransactionSynchronizationManager.isActualTransactionActive() ? whole.get()
					: this.retries.whenPassing(RetriedTransaction::mayPass, whole);
		}
		catch (RuntimeException ex) {
			throw told(ex);
		}
	}

	/** Whether the same work may well succeed when tried again. */
	private static boolean mayPass(Throwable failure) {
		return Retries.isDeadlock(failure)
				|| causes(failure).anyMatch((cause) -> cause instanceof ConcurrencyFailureException
						|| cause instanceof FlowableOptimisticLockingException);
	}

	/**
	 * What a step of the process threw, without the engine's wrapping; the engine's own
	 * conflict in words whoever owns the transaction knows.
	 */
	static RuntimeException told(RuntimeException failure) {
		if (causes(failure).anyMatch(FlowableOptimisticLockingException.class::isInstance)) {
			return new OptimisticLockingFailureException("somebody else moved the process meanwhile", failure);
		}
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
