package io.cailian.onboarding;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how long we usually take to decide, out of what was decided of late and of nothing
 * else. Weekends do not count, nor the time in which we waited for an answer.
 */
@Component
class ReviewTimes {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private static final Limit LATEST = Limit.of(50);

	private final ApplicationRecords records;

	ReviewTimes(ApplicationRecords records) {
		this.records = records;
	}

	/**
	 * The working days within which half of the latest decisions fell; none without
	 * decisions.
	 */
	@Transactional(readOnly = true)
	Optional<Integer> usualWorkingDays() {
		return median(this.records.decided(LATEST).stream().map(ReviewTimes::workingDays).toList());
	}

	static Optional<Integer> median(List<Integer> days) {
		return days.isEmpty() ? Optional.empty() : Optional.of(days.stream().sorted().toList().get(days.size() / 2));
	}

	private static int workingDays(Application application) {
		int waited = application.exchanges()
			.stream()
			.mapToInt((exchange) -> (exchange.answeredAt() != null)
					? workingDays(exchange.askedAt(), exchange.answeredAt()) : 0)
			.sum();
		return Math.max(1, workingDays(application.submittedAt(), application.statusSince()) - waited);
	}

	/** Working days that end between two instants. */
	static int workingDays(Instant from, Instant until) {
		LocalDate last = LocalDate.ofInstant(until, ZONE);
		return (int) LocalDate.ofInstant(from, ZONE)
			.datesUntil(last.isBefore(LocalDate.ofInstant(from, ZONE)) ? LocalDate.ofInstant(from, ZONE) : last)
			.filter((day) -> !WEEKEND.contains(day.getDayOfWeek()))
			.count();
	}

}
