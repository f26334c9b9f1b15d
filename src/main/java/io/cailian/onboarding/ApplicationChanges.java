package io.cailian.onboarding;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.cailian.uikit.ScreenNews;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that something became true about an application, so that a status
 * changes before the eyes of whoever looks at it.
 */
@Component
public class ApplicationChanges {

	private final Map<ApplicationId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

	private final ScreenNews news;

	ApplicationChanges(ScreenNews news) {
		this.news = news;
	}

	/**
	 * Calls the action after changes, on a thread that nobody waits for, until the
	 * returned one is run.
	 */
	public Runnable listen(ApplicationId application, Runnable action) {
		this.listeners.compute(application, (id, present) -> {
			Set<Runnable> actions = (present != null) ? present : ConcurrentHashMap.newKeySet();
			actions.add(action);
			return actions;
		});
		return () -> this.listeners.computeIfPresent(application, (id, present) -> {
			present.remove(action);
			return present.isEmpty() ? null : present;
		});
	}

	@TransactionalEventListener
	void on(ApplicationChanged change) {
		this.news.tell(this.listeners.getOrDefault(change.application(), Set.of()));
	}

}
