package io.cailian.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long decisions took, in working time of the company, and what is late now.
 *
 * @param decided decisions of the period whose working time is known; all figures but the
 * last three are of these
 * @param due those among them that had a due date
 * @param inTime those with a due date that were taken at it or before
 * @param median working time by nearest rank: half of the decisions took no longer
 * @param p90 working time by nearest rank: nine of ten took no longer
 * @param escalated those for which a manager was asked as well
 * @param untimed older decisions of the period, of which nobody knows how long they took
 * @param overdue tasks that wait now and whose due date has passed, whatever the period
 * @param longestOverdue working time since the due date of the one that is late longest
 */
public record ApprovalFigures(int decided, int due, int inTime, @Nullable Duration median, @Nullable Duration p90,
		int escalated, int untimed, int overdue, @Nullable Duration longestOverdue) {

	/** What a step or person has whose decisions nobody has taken yet. */
	static final ApprovalFigures NONE = new ApprovalFigures(0, 0, 0, null, null, 0, 0, 0, null);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

	/** The same decisions, with what is late now. */
	ApprovalFigures with(int overdue, @Nullable Duration longestOverdue) {
		return new ApprovalFigures(this.decided, this.due, this.inTime, this.median, this.p90, this.escalated,
				this.untimed, overdue, longestOverdue);
	}

	/** Percent in time of those that had a due date, one decimal; empty if none had. */
	public Optional<BigDecimal> percentInTime() {
		return (this.due == 0) ? Optional.empty()
				: Optional.of(BigDecimal.valueOf(this.inTime)
					.multiply(HUNDRED)
					.divide(BigDecimal.valueOf(this.due), 1, RoundingMode.HALF_UP));
	}

	/** A working time in hours, two decimals; empty where there is none. */
	public static Optional<BigDecimal> hours(@Nullable Duration time) {
		return Optional.ofNullable(time)
			.map((each) -> BigDecimal.valueOf(each.toSeconds()).divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP));
	}

}
