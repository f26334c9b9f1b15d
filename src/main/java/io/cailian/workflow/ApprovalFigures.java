package io.cailian.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

	private static final int MEDIAN = 50;

	private static final int NINE_OF_TEN = 90;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

	static ApprovalFigures of(List<Timing> timings, int overdue, @Nullable Duration longestOverdue) {
		List<Timing> timed = timings.stream().filter((timing) -> timing.workingSeconds() != null).toList();
		List<Long> seconds = timed.stream()
			.flatMap((timing) -> Optional.ofNullable(timing.workingSeconds()).stream())
			.sorted()
			.toList();
		return new ApprovalFigures(timed.size(), count(timed.stream().filter((timing) -> timing.dueAt() != null)),
				count(timed.stream().filter(Timing::isInTime)), rank(seconds, MEDIAN), rank(seconds, NINE_OF_TEN),
				count(timed.stream().filter(Timing::escalated)), timings.size() - timed.size(), overdue,
				longestOverdue);
	}

	private static int count(Stream<Timing> timings) {
		return (int) timings.count();
	}

	/** The smallest value that at least so many of a hundred do not exceed. */
	private static @Nullable Duration rank(List<Long> sorted, int percent) {
		if (sorted.isEmpty()) {
			return null;
		}
		return Duration.ofSeconds(sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1));
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

	/** What is on record of how long one decision took. */
	record Timing(Instant decidedAt, @Nullable Instant dueAt, @Nullable Long workingSeconds, boolean escalated) {

		boolean isInTime() {
			return this.dueAt != null && !this.decidedAt.isAfter(this.dueAt);
		}

	}

}
