package io.cailian.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what was found out about people until the transaction ends, because one decision
 * asks the same about the same few again and again. What an account becomes within the
 * transaction is asked anew.
 */
final class PersonMemory {

	private static final Object KEY = new Object();

	private PersonMemory() {
	}

	/** The answer of this transaction; outside of one it is found out each time. */
	static <T> T of(Object question, Supplier<T> answer) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return answer.get();
		}
		Map<Object, Object> known = known();
		@SuppressWarnings("unchecked")
		T earlier = (T) known.get(question);
		if (earlier != null) {
			return earlier;
		}
		T found = answer.get();
		known.put(question, found);
		return found;
	}

	/** An account is made, changed or deleted. */
	static void forget() {
		if (TransactionSynchronizationManager.getResource(KEY) instanceof Map<?, ?> known) {
			known.clear();
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<Object, Object> known() {
		Object bound = TransactionSynchronizationManager.getResource(KEY);
		if (bound != null) {
			return (Map<Object, Object>) bound;
		}
		Map<Object, Object> known = new HashMap<>();
		TransactionSynchronizationManager.bindResource(KEY, known);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void suspend() {
				TransactionSynchronizationManager.unbindResource(KEY);
			}

			@Override
			public void resume() {
				TransactionSynchronizationManager.bindResource(KEY, known);
			}

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResource(KEY);
			}
		});
		return known;
	}

}
