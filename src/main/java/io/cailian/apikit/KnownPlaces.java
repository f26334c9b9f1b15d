package io.cailian.apikit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * From where people have signed in of late, so that strangers who try their names from
 * elsewhere do not keep them out. Only who knew the password is remembered, the last few
 * places of each, and all of it is forgotten when the process stops.
 */
@Component
class KnownPlaces {

	static final Duration LATELY = Duration.ofDays(30);

	static final int PLACES_OF_EACH = 5;

	static final int MOST_PEOPLE = 10_000;

	/** The one longest not seen goes first. */
	private final Map<String, Map<String, Instant>> places = new LinkedHashMap<>();

	private final Clock clock;

	KnownPlaces(Clock clock) {
		this.clock = clock;
	}

	synchronized void signedIn(String user, String address) {
		Map<String, Instant> known = this.places.remove(user);
		Map<String, Instant> now = (known != null) ? known : new LinkedHashMap<>();
		now.remove(ClientNetwork.of(address));
		now.put(ClientNetwork.of(address), this.clock.instant());
		shorten(now, PLACES_OF_EACH);
		this.places.put(user, now);
		shorten(this.places, MOST_PEOPLE);
	}

	synchronized boolean isKnown(String user, String address) {
		Instant seen = this.places.getOrDefault(user, Map.of()).get(ClientNetwork.of(address));
		return seen != null && !seen.plus(LATELY).isBefore(this.clock.instant());
	}

	private static void shorten(Map<String, ?> oldestFirst, int most) {
		while (oldestFirst.size() > most) {
			oldestFirst.remove(oldestFirst.keySet().iterator().next());
		}
	}

}
