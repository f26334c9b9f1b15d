package io.cailian.apikit;

import java.time.Duration;

import io.cailian.kernel.Overloaded;

/** Somebody asked more often than is fair; says when to come back. */
class TooManyRequests extends Overloaded {

	TooManyRequests(Duration retryAfter) {
		this("apikit.tooMany", retryAfter);
	}

	TooManyRequests(String messageKey, Duration retryAfter) {
		super(messageKey, retryAfter);
	}

}
