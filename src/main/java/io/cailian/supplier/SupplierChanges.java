package io.cailian.supplier;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.cailian.uikit.ScreenNews;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that something became true about a supplier, so that a status changes
 * before the eyes of whoever looks at it.
 */
@Component
public class SupplierChanges {

	private final Map<SupplierId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

	private final ScreenNews news;

	SupplierChanges(ScreenNews news) {
		this.news = news;
	}

	/**
	 * Calls the action after changes, on a thread that nobody waits for, until the
	 * returned one is run.
	 */
	public Runnable listen(SupplierId supplier, Runnable action) {
		this.listeners.compute(supplier, (id, present) -> {
			Set<Runnable> actions = (present != null) ? present : ConcurrentHashMap.newKeySet();
			actions.add(action);
			return actions;
		});
		return () -> this.listeners.computeIfPresent(supplier, (id, present) -> {
			present.remove(action);
			return present.isEmpty() ? null : present;
		});
	}

	@TransactionalEventListener
	void on(SupplierChanged change) {
		this.news.tell(this.listeners.getOrDefault(change.supplier(), Set.of()));
	}

}
