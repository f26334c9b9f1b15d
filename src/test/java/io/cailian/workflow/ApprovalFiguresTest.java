package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApprovalFiguresTest {

	@Test
	void theShareInTimeIsOfThoseThatHadADueDate() {
		ApprovalFigures figures = new ApprovalFigures(4, 3, 2, Duration.ofHours(1), Duration.ofHours(9), 1, 0, 0, null);

		assertThat(figures.percentInTime()).contains(new BigDecimal("66.7"));
		assertThat(ApprovalFigures.hours(figures.median())).contains(new BigDecimal("1.00"));
	}

	@Test
	void nothingDecidedHasNoMedianAndNoShare() {
		ApprovalFigures figures = ApprovalFigures.NONE.with(2, Duration.ofMinutes(90));

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
