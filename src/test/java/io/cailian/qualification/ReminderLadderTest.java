package io.cailian.qualification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When people are reminded of what ends.
 */
class ReminderLadderTest {

	@ParameterizedTest
	@CsvSource({ "90,90", "89,90", "61,90", "60,60", "31,60", "30,30", "8,30", "7,7", "0,7" })
	void whoeverIsRemindedStandsOnTheLastStepPassed(long daysLeft, int step) {
		assertThat(ReminderLadder.step(daysLeft)).contains(step);
		assertThat(ReminderLadder.passed(daysLeft)).endsWith(step);
	}

	@Test
	void nobodyIsRemindedBeforeTheFirstStep() {
		assertThat(ReminderLadder.step(91)).isEmpty();
		assertThat(ReminderLadder.passed(91)).isEmpty();
	}

}
