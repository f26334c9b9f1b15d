package io.cailian.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.uikit.Formats;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts and ranks decisions where they are stored, because a year of them is more than a
 * portal should hold.
 */
@Component
class DecisionTallies {

	private static final String STEP = "process, step, step_zh, step_en";

	private static final String ACCOUNT = "account";

	/**
	 * Nearest rank: the smallest value that at least so many of a hundred do not exceed.
	 */
	private static final String RANKED = "max(case when place = floor((timed * %d + 99) / 100) then working_seconds end)";

	private final JdbcClient database;

	private final Formats formats;

	DecisionTallies(JdbcClient database, Formats formats) {
		this.database = database;
		this.formats = formats;
	}

	/** Which decisions of a period are looked at, as a condition and its values. */
	record Taken(String condition, Map<String, Object> values) {
	}

	/** The decisions of the days and the process of a period. */
	Taken of(ApprovalPeriod period) {
		Map<String, Object> values = new HashMap<>();
		values.put("from",
				LocalDateTime.ofInstant(period.from().atStartOfDay(this.formats.zone()).toInstant(), ZoneOffset.UTC));
		values.put("until", LocalDateTime
			.ofInstant(period.to().plusDays(1).atStartOfDay(this.formats.zone()).toInstant(), ZoneOffset.UTC));
		Optional.ofNullable(period.process()).ifPresent((process) -> values.put("process", process));
		return new Taken("decided_at >= :from and decided_at < :until"
				+ ((period.process() == null) ? "" : " and process = :process"), values);
	}

	Map<ApprovalTimes.Step, ApprovalFigures> bySteps(ApprovalPeriod period) {
		return tally(of(period), STEP, "decided_by", ApprovalTimes.Step::of);
	}

	/** Everybody who decided, with whatever account. */
	List<UserId> accounts(ApprovalPeriod period) {
		Taken taken = of(period);
		return this.database.sql("select distinct decided_by from approval_decision where " + taken.condition())
			.params(taken.values())
			.query((row, number) -> new UserId(row.getString(1)))
			.list();
	}

	/**
	 * By the accounts that decided.
	 * @param counted accounts whose decisions count for another one
	 */
	Map<UserId, ApprovalFigures> byAccounts(ApprovalPeriod period, Map<UserId, UserId> counted) {
		Taken taken = of(period);
		StringBuilder whose = new StringBuilder("decided_by");
		if (!counted.isEmpty()) {
			whose.setLength(0);
			whose.append("case decided_by");
			counted.forEach((account, other) -> {
				int number = taken.values().size();
				taken.values().put("account" + number, account.value());
				taken.values().put("other" + number, other.value());
				whose.append(" when :account%1$d then :other%1$d".formatted(number));
			});
			whose.append(" else decided_by end");
		}
		return tally(taken, ACCOUNT, whose.toString(), (row) -> new UserId(row.getString(ACCOUNT)));
	}

	private <K> Map<K, ApprovalFigures> tally(Taken taken, String keys, String account, Key<K> key) {
		String sql = """
				select %1$s, count(working_seconds) decided,
					sum(case when working_seconds is not null and due_at is not null then 1 else 0 end) due,
					sum(case when working_seconds is not null and decided_at <= due_at then 1 else 0 end) in_time,
					sum(case when working_seconds is not null and escalated then 1 else 0 end) escalated,
					sum(case when working_seconds is null then 1 else 0 end) untimed,
					%4$s median, %5$s p90
				from (
					select whole.*, count(working_seconds) over (partition by %1$s) timed,
						row_number() over (partition by %1$s, case when working_seconds is null then 1 else 0 end
							order by working_seconds) place
					from (
						select process, step, step_zh, step_en, %2$s account, working_seconds, due_at, decided_at, escalated
						from approval_decision where %3$s
					) whole
				) ranked
				group by %1$s"""
			.formatted(keys, account, taken.condition(), RANKED.formatted(50), RANKED.formatted(90));
		return this.database.sql(sql)
			.params(taken.values())
			.query((ResultSetExtractor<Map<K, ApprovalFigures>>) (rows) -> {
				Map<K, ApprovalFigures> tallies = new HashMap<>();
				while (rows.next()) {
					tallies.put(key.of(rows), figures(rows));
				}
				return tallies;
			});
	}

	private static ApprovalFigures figures(ResultSet row) throws SQLException {
		return new ApprovalFigures(row.getInt("decided"), row.getInt("due"), row.getInt("in_time"), time(row, "median"),
				time(row, "p90"), row.getInt("escalated"), row.getInt("untimed"), 0, null);
	}

	private static @Nullable Duration time(ResultSet row, String column) throws SQLException {
		Long seconds = row.getObject(column, Long.class);
		return (seconds == null) ? null : Duration.ofSeconds(seconds);
	}

	/** What a row of tallies is about. */
	@FunctionalInterface
	private interface Key<K> {

		K of(ResultSet row) throws SQLException;

	}

}
