package io.cailian.apikit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownPlacesTest {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	private final KnownPlaces places = new KnownPlaces(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void whereOneSignedInIsKnownForThatPersonAlone() {
		this.places.signedIn("anna", "2001:db8:1:2::1");

		assertThat(this.places.isKnown("anna", "2001:db8:1:2::77")).isTrue();
		assertThat(this.places.isKnown("anna", "2001:db8:1:3::1")).isFalse();
		assertThat(this.places.isKnown("bert", "2001:db8:1:2::1")).isFalse();
	}

	@Test
	void aPlaceIsForgottenAfterThirtyDays() {
		MovedClock clock = new MovedClock();
		KnownPlaces known = new KnownPlaces(clock);
		known.signedIn("anna", "192.0.2.1");

		clock.pass(KnownPlaces.LATELY);
		assertThat(known.isKnown("anna", "192.0.2.1")).isTrue();
		clock.pass(Duration.ofSeconds(1));
		assertThat(known.isKnown("anna", "192.0.2.1")).isFalse();
	}

	@Test
	void onlyTheLastFewPlacesOfEachAreKept() {
		for (int i = 0; i <= KnownPlaces.PLACES_OF_EACH; i++) {
			this.places.signedIn("anna", "192.0.2." + i);
		}

		assertThat(this.places.isKnown("anna", "192.0.2.0")).isFalse();
		assertThat(this.places.isKnown("anna", "192.0.2.1")).isTrue();
	}

	@Test
	void onlySoManyPeopleAreKept() {
		for (int i = 0; i <= KnownPlaces.MOST_PEOPLE; i++) {
			this.places.signedIn("person-" + i, "192.0.2.1");
		}

		assertThat(this.places.isKnown("person-0", "192.0.2.1")).isFalse();
		assertThat(this.places.isKnown("person-1", "192.0.2.1")).isTrue();
	}

	private static final class MovedClock extends Clock {

		private Instant now = NOW;

		void pass(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
