package io.cailian.onboarding;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTimesTest {

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
