package io.cailian.licence;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Lets one picture be read at a time, from the copy on: while others wait nothing of
 * theirs lies on the disk or in memory. Who would wait long is sent away.
 */
@Component
class ReadingTurn {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int MAX_WAITING = 10;

	private final Semaphore one = new Semaphore(1, true);

	private final Duration patience;

	ReadingTurn() {
		this(PATIENCE);
	}

	ReadingTurn(Duration patience) {
		this.patience = patience;
	}

	/** What is done when it is one's turn. */
	interface Work<T> {

		Optional<T> run() throws IOException;

	}

	/** Does the work in its turn; empty without it if that does not come soon. */
	<T> Optional<T> take(Work<T> work) throws IOException {
		if (this.one.getQueueLength() >= MAX_WAITING || !comes()) {
			return Optional.empty();
		}
		try {
			return work.run();
		}
		finally {
			this.one.release();
		}
	}

	int waiting() {
		return this.one.getQueueLength();
	}

	private boolean comes() {
		try {
			return this.one.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
