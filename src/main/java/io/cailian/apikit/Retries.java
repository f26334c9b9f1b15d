package io.cailian.apikit;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats a whole transaction that the database gave up for another one.
 */
@Component
public class Retries {

	private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

	private static final int ATTEMPTS = 3;

	private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;

	private static final int MYSQL_DEADLOCK = 1213;

	private static final int H2_LOCK_TIMEOUT = 50200;

	/**
	 * Runs the work up to three times. Inside a running transaction it runs once: only
	 * the owner of a transaction can repeat it.
	 */
	public <T extends @Nullable Object> T onDeadlock(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		for (int attempt = 1;; attempt++) {
			try {
				return work.get();
			}
			catch (RuntimeException ex) {
				if (attempt >= ATTEMPTS || !isDeadlock(ex)) {
					throw ex;
				}
				LOG.info("transaction given up by the database, attempt {} of {}", attempt, ATTEMPTS);
				pause(attempt);
			}
		}
	}

	private static boolean isDeadlock(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof PessimisticLockingFailureException) {
				return true;
			}
			if (cause instanceof SQLException sql && ("40001".equals(sql.getSQLState())
					|| sql.getErrorCode() == MYSQL_DEADLOCK || sql.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT
					|| sql.getErrorCode() == H2_LOCK_TIMEOUT)) {
				return true;
			}
		}
		return false;
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(10, 60L * attempt));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting to repeat a transaction", ex);
		}
	}

}
