package io.cailian.workflow;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

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
			catch (ConcurrencyFailureException | FlowableOptimisticLockingException ex) {
				if (left-- == 0) {
					throw ex;
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause, 2 * pause));
				pause *= 2;
			}
		}
	}

}
