package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.ApprovalFigures.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApprovalFiguresTest {

	private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

	@ParameterizedTest
	@CsvSource({ "1, 1, 1", "2, 1, 2", "3, 2, 3", "4, 2, 4", "9, 5, 9", "10, 5, 9", "11, 6, 10", "20, 10, 18",
			"100, 50, 90", "101, 51, 91" })
	void medianAndP90AreByNearestRank(int count, long median, long p90) {
		List<Timing> timings = LongStream.rangeClosed(1, count)
			.mapToObj((seconds) -> new Timing(AT, AT, count + 1 - seconds, false))
			.toList();

		ApprovalFigures figures = ApprovalFigures.of(timings, 0, null);

		assertThat(figures.median()).isEqualTo(Duration.ofSeconds(median));
		assertThat(figures.p90()).isEqualTo(Duration.ofSeconds(p90));
	}

	@Test
	void theDueInstantItselfIsInTimeAndWhatHasNoneIsNotAskedAbout() {
		ApprovalFigures figures = ApprovalFigures
			.of(List.of(new Timing(AT, AT, 1L, false), new Timing(AT.plusNanos(1000), AT, 1L, true),
					new Timing(AT, AT.plusSeconds(1), 1L, false), new Timing(AT, null, 1L, false)), 0, null);

		assertThat(figures.decided()).isEqualTo(4);
		assertThat(figures.due()).isEqualTo(3);
		assertThat(figures.inTime()).isEqualTo(2);
		assertThat(figures.percentInTime()).contains(new BigDecimal("66.7"));
		assertThat(figures.escalated()).isOne();
	}

	@Test
	void olderDecisionsAreCountedAndLeftOut() {
		List<Timing> timings = new ArrayList<>(List.of(new Timing(AT, AT, 3600L, false)));
		timings.add(new Timing(AT, AT.minusSeconds(1), null, true));

		ApprovalFigures figures = ApprovalFigures.of(timings, 0, null);

		assertThat(figures.decided()).isOne();
		assertThat(figures.untimed()).isOne();
		assertThat(figures.escalated()).isZero();
		assertThat(figures.percentInTime()).contains(new BigDecimal("100.0"));
		assertThat(ApprovalFigures.hours(figures.median())).contains(new BigDecimal("1.00"));
	}

	@Test
	void nothingDecidedHasNoMedianAndNoShare() {
		ApprovalFigures figures = ApprovalFigures.of(List.of(), 2, Duration.ofMinutes(90));

		assertThat(figures.median()).isNull();
		assertThat(figures.p90()).isNull();
		assertThat(figures.percentInTime()).isEmpty();
		assertThat(figures.overdue()).isEqualTo(2);
		assertThat(ApprovalFigures.hours(figures.longestOverdue())).contains(new BigDecimal("1.50"));
	}

	@Test
	void aPeriodIsTheLastThirtyDaysUnlessSaidOtherwiseAndNeverMoreThanAYear() {
		LocalDate today = LocalDate.of(2026, 3, 31);

		assertThat(ApprovalPeriod.of(null, null, "", today))
			.isEqualTo(new ApprovalPeriod(LocalDate.of(2026, 3, 2), today, null));
		assertThatThrownBy(() -> new ApprovalPeriod(today, today.minusDays(1), null)).isInstanceOf(RuleViolation.class);
		assertThatThrownBy(() -> new ApprovalPeriod(today.minusDays(366), today, null))
			.isInstanceOf(RuleViolation.class);
	}

}
