package io.cailian;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What time it is. The clock ticks in microseconds, as the databases store instants, so
 * that what was written reads back equal.
 */
@Configuration
class ClockConfiguration {

	private static final Duration TICK = Duration.ofNanos(1_000);

	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), TICK);
	}

}
