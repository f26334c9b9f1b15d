package io.cailian.kernel;

import java.time.Duration;

/**
 * Something is asked of the portal more often than it can bear or than is fair; the same
 * may be tried again after a while.
 */
public class Overloaded extends RuleViolation {

	private final Duration retryAfter;

	/** The seconds to wait are the first argument of the message. */
	public Overloaded(String messageKey, Duration retryAfter) {
		super(messageKey, seconds(retryAfter));
		this.retryAfter = retryAfter;
	}

	/** How long to wait, at least a second. */
	public Duration retryAfter() {
		return Duration.ofSeconds(seconds(this.retryAfter));
	}

	private static long seconds(Duration duration) {
		return Math.max(1, duration.toSeconds());
	}

}
