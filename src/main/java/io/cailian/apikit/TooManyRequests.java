package io.cailian.apikit;

import java.time.Duration;

import io.cailian.kernel.RuleViolation;

/** Somebody asked more often than is fair; says when to come back. */
class TooManyRequests extends RuleViolation {

	private final Duration retryAfter;

	TooManyRequests(Duration retryAfter) {
		super("apikit.tooMany", Math.max(1, retryAfter.toSeconds()));
		this.retryAfter = retryAfter;
	}

	Duration retryAfter() {
		return (this.retryAfter.toSeconds() < 1) ? Duration.ofSeconds(1) : this.retryAfter;
	}

}
