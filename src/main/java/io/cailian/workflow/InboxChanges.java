package io.cailian.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.vaadin.flow.shared.Registration;

/**
 * Tells screens of this server that some inbox has changed, once the change is committed.
 */
@Component
public class InboxChanges {

	private static final Logger LOG = LoggerFactory.getLogger(InboxChanges.class);

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final Announcement announcement = new Announcement();

	InboxChanges() {
	}

	/**
	 * Has the listener run after every committed change, on the thread that made it; a
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
			for (Runnable listener : InboxChanges.this.listeners) {
				try {
					listener.run();
				}
				catch (RuntimeException ex) {
					LOG.warn("a screen could not take the news of a changed inbox", ex);
				}
			}
		}

	}

}
