package io.cailian.vault;

import java.time.Instant;
import java.util.List;

import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpRequired;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import com.vaadin.flow.shared.Registration;

/**
 * Lets administrators change the master key without stopping anything: a new key seals at
 * once, all values follow in the background, and then the old key can be forgotten.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class VaultKeys {

	private final KeyProvider keys;

	private final SealedValues values;

	private final KeyRotation rotation;

	private final Algorithm algorithm;

	private final StepUp stepUp;

	private final ApplicationEventPublisher events;

	VaultKeys(KeyProvider keys, SealedValues values, KeyRotation rotation, Algorithm algorithm, StepUp stepUp,
			ApplicationEventPublisher events) {
		this.keys = keys;
		this.values = values;
		this.rotation = rotation;
		this.algorithm = algorithm;
		this.stepUp = stepUp;
		this.events = events;
	}

	/** A master key, how much is sealed under it, and whether it can go. */
	public record Key(String id, boolean active, long values, boolean retirable) {
	}

	/**
	 * Where the vault stands.
	 *
	 * @param remaining how many values are not yet under the active key and algorithm
	 * @param unreadable how many values no key could open when last tried
	 */
	public record State(Algorithm algorithm, long total, long remaining, long unreadable, @Nullable Instant startedAt,
			@Nullable Instant finishedAt) {
	}

	public List<Key> keys() {
		String active = this.keys.active();
		return this.keys.ids()
			.reversed()
			.stream()
			.map((id) -> new Key(id, id.equals(active), this.values.under(id), this.rotation.isRetirable(id)))
			.toList();
	}

	public State state() {
		KeyRotation.Rotation latest = this.rotation.latest().orElse(null);
		return new State(this.algorithm, this.values.total(), this.values.remaining(), this.rotation.unreadable(),
				(latest == null) ? null : latest.startedAt(), (latest == null) ? null : latest.finishedAt());
	}

	/**
	 * Makes a new key, which seals from now on; returns its id.
	 * @throws StepUpRequired without a second factor
	 */
	public String rotate() {
		this.stepUp.require(StepUp.Purpose.KEY_USE);
		String id = this.keys.add();
		this.events.publishEvent(KeyChanged.added(id));
		return id;
	}

	/**
	 * Forgets a key under which nothing is sealed any more.
	 * @throws RuleViolation {@code vault.notRetirable} if something is, or was until just
	 * now
	 * @throws StepUpRequired without a second factor
	 */
	public void retire(String keyId) {
		this.stepUp.require(StepUp.Purpose.KEY_USE);
		if (!this.rotation.isRetirable(keyId) || this.values.under(keyId) > 0) {
			throw new RuleViolation("vault.notRetirable", keyId);
		}
		this.keys.retire(keyId);
		this.events.publishEvent(KeyChanged.retired(keyId));
	}

	/** Has the listener run, soon, whenever a rotation moves on. */
	public Registration register(Runnable listener) {
		return this.rotation.register(listener);
	}

}
