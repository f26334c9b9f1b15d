package io.cailian.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * The service steps of all processes, package-private as the real ones: each writes down
 * its name and the decision it finds when it is called.
 */
class Steps {

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private @Nullable Decisions decisions;

	private @Nullable RuntimeException failure;

	private boolean failsOnce;

	void connect(Decisions decisions) {
		this.decisions = decisions;
		this.calls.clear();
		this.failure = null;
	}

	void failWith(RuntimeException failure) {
		this.failure = failure;
		this.failsOnce = false;
	}

	void failOnceWith(RuntimeException failure) {
		this.failure = failure;
		this.failsOnce = true;
	}

	List<String> calls() {
		return List.copyOf(this.calls);
	}

	public void activate(String id) {
		note("activate", id);
	}

	public void refuse(String id) {
		note("refuse", id);
	}

	public void askForMore(String id) {
		note("askForMore", id);
	}

	public void confirm(String id) {
		note("confirm", id);
	}

	public void sendBack(String id) {
		note("sendBack", id);
	}

	public void putInForce(String id) {
		note("putInForce", id);
	}

	public void revoke(String id) {
		note("revoke", id);
	}

	public void keep(String id) {
		note("keep", id);
	}

	public void publish(String id) {
		note("publish", id);
	}

	public void close(String id) {
		note("close", id);
	}

	private void note(String step, String id) {
		Optional<Decision> decision = Objects.requireNonNull(this.decisions)
			.lastFor(new Subject(Parcels.TYPE, UUID.fromString(id)));
		this.calls.add(step + decision.map((found) -> " by " + found.by() + describe(found)).orElse(""));
		RuntimeException now = this.failure;
		if (now != null) {
			if (this.failsOnce) {
				this.failure = null;
			}
			throw now;
		}
	}

	private static String describe(Decision decision) {
		return (decision.reason() != null) ? ": " + decision.reason().toLowerCase(Locale.ROOT) : "";
	}

}
