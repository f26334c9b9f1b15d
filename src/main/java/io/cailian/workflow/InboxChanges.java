package io.cailian.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.cailian.uikit.ScreenNews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.vaadin.flow.shared.Registration;

/**
 * Tells screens of this server that some inbox has changed, once the change is committed.
 */
@Component
public class InboxChanges {

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final Announcement announcement = new Announcement();

	private final ScreenNews news;

	InboxChanges(ScreenNews news) {
		this.news = news;
	}

	/**
	 * Has the listener run after committed changes, on a thread that nobody waits for; a
	 * screen should do no more there than {@code ui.access}.
	 */
	public Registration register(Runnable listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	void afterCommit() {
		if (!TransactionSynchronizationManager.getSynchronizations().contains(this.announcement)) {
			TransactionSynchronizationManager.registerSynchronization(this.announcement);
		}
	}

	private final class Announcement implements TransactionSynchronization {

		@Override
		public void afterCommit() {
			InboxChanges.this.news.tell(InboxChanges.this.listeners);
		}

	}

}
