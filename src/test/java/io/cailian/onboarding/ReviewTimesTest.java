package io.cailian.onboarding;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTimesTest {

	@ParameterizedTest
	@CsvSource({ "2026-11-16T01:00:00Z, 2026-11-16T09:00:00Z, 0", "2026-11-16T01:00:00Z, 2026-11-18T01:00:00Z, 2",
			"2026-11-20T01:00:00Z, 2026-11-23T01:00:00Z, 1", "2026-11-21T01:00:00Z, 2026-11-22T01:00:00Z, 0",
			"2026-11-16T15:59:00Z, 2026-11-16T16:01:00Z, 1", "2026-11-18T01:00:00Z, 2026-11-16T01:00:00Z, 0" })
	void weekendsDoNotCountAndDaysAreThoseOfShanghai(Instant from, Instant until, int days) {
		assertThat(ReviewTimes.workingDays(from, until)).isEqualTo(days);
	}

	@Test
	void theUsualTimeIsThatOfTheMiddleDecision() {
		assertThat(ReviewTimes.median(List.of(1, 9, 2))).contains(2);
		assertThat(ReviewTimes.median(List.of(4))).contains(4);
	}

	@Test
	void withoutDecisionsNothingIsSaid() {
		assertThat(ReviewTimes.median(List.of())).isEmpty();
	}

}
