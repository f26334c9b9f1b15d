package io.cailian;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClockConfigurationTest {

	private final Clock clock = new ClockConfiguration().clock();

	@Test
	void instantsAreWholeMicrosecondsAsTheDatabasesStoreThem() {
		assertThat(Stream.generate(this.clock::instant).limit(1_000)).allMatch((now) -> now.getNano() % 1_000 == 0);
	}

	@Test
	void itIsTheTimeOfTheWorld() {
		assertThat(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), this.clock.instant()).abs())
			.isLessThan(Duration.ofSeconds(5));
	}

}
