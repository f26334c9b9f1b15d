package io.cailian.apikit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats work that failed for a reason that passes, such as a transaction the database
 * gave up for another one: up to three tries with growing pauses of uneven length, so
 * that two who got into each other's way do not meet again.
 */
@Component
public class Retries {

	private static final int RETRIES = 2;

	private static final Duration PAUSE = Duration.ofMillis(30);

	private static final Duration UNEVEN = Duration.ofMillis(15);

	private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;

	private static final int MYSQL_DEADLOCK = 1213;

	private static final int H2_LOCK_TIMEOUT = 50200;

	private static final String SERIALIZATION_FAILURE = "40001";

	/**
	 * Repeats a whole transaction that the database gave up. Inside a running transaction
	 * the work runs once: only the owner of a transaction can repeat it.
	 */
	public <T extends @Nullable Object> T onDeadlock(Supplier<T> work) {
		return TransactionSynchronizationManager.isActualTransactionActive() ? work.get()
				: whenPassing(Retries::isDeadlock, work);
	}

	/**
	 * The same, and where somebody else changed the same record meanwhile: what comes
	 * next is decided on what there is then.
	 */
	public <T extends @Nullable Object> T onConflict(Supplier<T> work) {
		return TransactionSynchronizationManager.isActualTransactionActive() ? work.get()
				: whenPassing(Retries::isConflict, work);
	}

	private static boolean isConflict(Throwable ex) {
		return isDeadlock(ex) || ex instanceof ConcurrencyFailureException;
	}

	/** Repeats work that opens a transaction of its own, for failures that may pass. */
	public <T extends @Nullable Object> T whenPassing(Predicate<Throwable> passing, Supplier<T> work) {
		return new RetryTemplate(RetryPolicy.builder()
			.maxRetries(RETRIES)
			.delay(PAUSE)
			.jitter(UNEVEN)
			.multiplier(2)
			.predicate(passing)
			.build()).invoke(work);
	}

	/** Whether the database gave the transaction up so that another one could go on. */
	public static boolean isDeadlock(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof PessimisticLockingFailureException) {
				return true;
			}
			if (cause instanceof SQLException sql && (SERIALIZATION_FAILURE.equals(sql.getSQLState())
					|| sql.getErrorCode() == MYSQL_DEADLOCK || sql.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT
					|| sql.getErrorCode() == H2_LOCK_TIMEOUT)) {
				return true;
			}
		}
		return false;
	}

}
