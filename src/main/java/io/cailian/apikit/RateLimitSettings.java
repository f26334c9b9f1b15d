package io.cailian.apikit;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often something may be done: a number of times within a period, by the name of what
 * is limited. A name nobody set gets 60 a minute.
 */
@ConfigurationProperties("cailian")
record RateLimitSettings(@DefaultValue Map<String, Limit> rateLimits) {

	private static final Limit USUAL = new Limit(60, Duration.ofMinutes(1));

	Limit limit(String name) {
		return this.rateLimits.getOrDefault(name, USUAL);
	}

	record Limit(int times, Duration within) {
	}

}
