package io.cailian.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.calendar.WorkingCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how long we usually take to decide, out of what was decided of late and of nothing
 * else. Only working days of the company's calendar count, and not those on which we
 * waited for an answer.
 */
@Component
class ReviewTimes {

	/** The latest decisions with the questions asked before them, read at once. */
	private static final String DECIDED = """
			select a.id, a.submitted_at, a.status_since, i.asked_at, i.answered_at
			from (select id, submitted_at, status_since from supplier_application
				where status in ('APPROVED', 'REJECTED') order by status_since desc, id limit 50) a
			left join supplier_application_inquiry i on i.application_id = a.id
			""";

	private final JdbcClient database;

	private final BusinessCalendars calendars;

	ReviewTimes(JdbcClient database, BusinessCalendars calendars) {
		this.database = database;
		this.calendars = calendars;
	}

	/**
	 * The working days within which half of the latest decisions fell; none without
	 * decisions.
	 */
	@Transactional(readOnly = true)
	Optional<Integer> usualWorkingDays() {
		WorkingCalendar calendar = this.calendars.ofCompany();
		Map<String, Integer> days = new HashMap<>();
		this.database.sql(DECIDED).query((row) -> {
			String id = HexFormat.of().formatHex(row.getBytes("id"));
			int whole = calendar.workingDaysBetween(instant(row, "submitted_at").orElseThrow(),
					instant(row, "status_since").orElseThrow());
			Optional<Instant> asked = instant(row, "asked_at");
			Optional<Instant> answered = instant(row, "answered_at");
			int waited = (asked.isPresent() && answered.isPresent())
					? calendar.workingDaysBetween(asked.get(), answered.get()) : 0;
			days.put(id, days.getOrDefault(id, whole) - waited);
		});
		return median(days.values().stream().map((each) -> Math.max(1, each)).toList());
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
			.map((at) -> at.toInstant(ZoneOffset.UTC));
	}

	static Optional<Integer> median(List<Integer> days) {
		return days.isEmpty() ? Optional.empty() : Optional.of(days.stream().sorted().toList().get(days.size() / 2));
	}

}
