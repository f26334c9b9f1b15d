package io.cailian.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

import io.cailian.uikit.ScreenNews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import com.vaadin.flow.shared.Registration;

/**
 * Brings every sealed value under the active key and algorithm, in the background. It
 * needs to be told nothing: it looks for values under another key, so that a stop in the
 * middle, a key added from the command line and a changed algorithm are all the same to
 * it. The table of rotations only remembers when each began and ended.
 */
@Component
class KeyRotation {

	private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

	/** Counting reads all sealed values there are. */
	private static final Duration RECOUNT = Duration.ofHours(1);

	private final SealedValues values;

	private final KeyProvider keys;

	private final Algorithm algorithm;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final ScreenNews news;

	private final Clock clock;

	private final Duration patience;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final ReentrantLock turn = new ReentrantLock();

	private volatile long unreadable;

	private volatile Instant counted = Instant.EPOCH;

	KeyRotation(SealedValues values, KeyProvider keys, Algorithm algorithm, JdbcClient database,
			TransactionTemplate transaction, ApplicationEventPublisher events, ScreenNews news, Clock clock,
			@Value("${cailian.vault.retire-after:PT10M}") Duration patience) {
		this.values = values;
		this.keys = keys;
		this.algorithm = algorithm;
		this.database = database;
		this.transaction = transaction;
		this.events = events;
		this.news = news;
		this.clock = clock;
		this.patience = patience;
	}

	/** One rotation to a key, finished once no value was left under another. */
	record Rotation(String keyId, Instant startedAt, @Nullable Instant finishedAt) {
	}

	/** Looks for work now and then; seldom once all has been done for a while. */
	@Scheduled(initialDelayString = "${cailian.vault.rotate-every:PT10S}",
			fixedDelayString = "${cailian.vault.rotate-every:PT10S}")
	void watch() {
		Instant now = this.clock.instant();
		this.keys.refresh();
		boolean quiet = latest().filter((rotation) -> rotation.keyId().equals(active()))
			.map(Rotation::finishedAt)
			.filter((finished) -> now.isAfter(finished.plus(this.patience)))
			.isPresent();
		if (!quiet || !now.isBefore(this.counted.plus(RECOUNT))) {
			this.counted = now;
			rotate();
		}
	}

	/** Does what there is to do; one at a time. */
	void rotate() {
		if (!this.turn.tryLock()) {
			return;
		}
		try {
			this.keys.refresh();
			Optional<Rotation> latest = latest();
			boolean known = latest.filter((rotation) -> rotation.keyId().equals(active())).isPresent();
			if (known && latest.orElseThrow().finishedAt() != null && this.values.remaining() == 0) {
				return;
			}
			if (!known) {
				begin();
			}
			work();
		}
		finally {
			this.turn.unlock();
		}
	}

	private void work() {
		SealedValues.Round round = this.values.sealAgain(this::tell);
		this.unreadable = round.unreadable();
		if (this.values.remaining() == 0) {
			finish();
			LOG.info("all sealed values are under the key {}, {} of them newly", this.keys.active(), round.sealed());
		}
		tell();
	}

	/** How many values no key of the file could open when last tried. */
	long unreadable() {
		return this.unreadable;
	}

	/**
	 * Whether a key may go: nothing is sealed under it, and for a while nobody can have
	 * read it, to write it back as it was, either.
	 */
	boolean isRetirable(String keyId) {
		return !keyId.equals(this.keys.active()) && this.keys.ids().contains(keyId) && this.values.remaining() == 0
				&& latest().map(Rotation::finishedAt)
					.filter((finished) -> !this.clock.instant().isBefore(finished.plus(this.patience)))
					.isPresent();
	}

	Registration register(Runnable listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	Optional<Rotation> latest() {
		return this.database.sql("select * from vault_rotation order by started_at desc limit 1")
			.query((row, number) -> new Rotation(row.getString("key_id"),
					row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
					Optional.ofNullable(row.getObject("finished_at", LocalDateTime.class))
						.map((finished) -> finished.toInstant(ZoneOffset.UTC))
						.orElse(null)))
			.optional();
	}

	/**
	 * The trail learns here which key seals from now on, for a key from the command line,
	 * or from an editor, was added without any database at hand.
	 */
	private void begin() {
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("delete from vault_rotation where key_id = :key").param("key", active()).update();
			this.database.sql("insert into vault_rotation (key_id, started_at) values (:key, :at)")
				.param("key", active())
				.param("at", now())
				.update();
			this.events.publishEvent(KeyChanged.takenUp(this.keys.active(), this.algorithm));
		});
	}

	private void finish() {
		this.database.sql("update vault_rotation set finished_at = :at where key_id = :key")
			.param("key", active())
			.param("at", now())
			.update();
	}

	/** Another algorithm under the same key is another rotation. */
	private String active() {
		return this.algorithm + ":" + this.keys.active();
	}

	private LocalDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime();
	}

	private void tell() {
		this.news.tell(this.listeners);
	}

}
