package io.cailian.uikit;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

import com.vaadin.flow.component.UIDetachedException;

/**
 * Brings news to open screens on a few threads of its own, so that whoever made the news
 * neither waits for other people's screens nor lends them a finished transaction. A
 * screen waits in line at most once and is never told by two threads at a time: news that
 * comes while it is being told is told by one call more.
 */
@Component
public class ScreenNews {

	private static final Logger LOG = LoggerFactory.getLogger(ScreenNews.class);

	private static final int THREADS = 2;

	private static final int IDLE_SECONDS = 60;

	private static final int LAST_WORD_SECONDS = 5;

	private final Map<Runnable, Turn> turns = new ConcurrentHashMap<>();

	private final ThreadPoolExecutor messengers = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS,
			TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new CustomizableThreadFactory("screen-news-"),
			new ThreadPoolExecutor.DiscardPolicy());

	ScreenNews() {
		this.messengers.allowCoreThreadTimeOut(true);
	}

	/** Where a listener stands; whoever is not known neither waits nor listens. */
	private enum Turn {

		WAITING, LISTENING, LISTENING_AND_WANTED_AGAIN

	}

	/** Has each listener run soon; returns at once. */
	public void tell(Collection<Runnable> listeners) {
		for (Runnable listener : listeners) {
			this.turns.compute(listener, (key, turn) -> switch (turn) {
				case null -> queued(listener);
				case LISTENING -> Turn.LISTENING_AND_WANTED_AGAIN;
				default -> turn;
			});
		}
	}

	private Turn queued(Runnable listener) {
		this.messengers.execute(() -> run(listener));
		return Turn.WAITING;
	}

	private void run(Runnable listener) {
		this.turns.put(listener, Turn.LISTENING);
		try {
			listener.run();
		}
		catch (UIDetachedException ex) {
			LOG.debug("a screen was closed before the news came", ex);
		}
		catch (RuntimeException ex) {
			LOG.warn("a screen could not take the news", ex);
		}
		finally {
			this.turns.compute(listener,
					(key, turn) -> (turn == Turn.LISTENING_AND_WANTED_AGAIN) ? queued(listener) : null);
		}
	}

	/** Nobody looks any more; what runs may finish, since it may be reading. */
	@EventListener(ContextClosedEvent.class)
	void end() throws InterruptedException {
		this.messengers.getQueue().clear();
		this.messengers.shutdown();
		this.messengers.awaitTermination(LAST_WORD_SECONDS, TimeUnit.SECONDS);
	}

}
