package io.cailian.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.calendar.WorkingCalendar;
import io.cailian.identity.People;
import io.cailian.identity.PersonId;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.uikit.Formats;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how long approvals take, step by step and person by person, from what was
 * recorded when each was decided. Days are those of the company's zone. Older decisions
 * without a working time count in no figure but their own.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(ApprovalTimes.READERS)
public class ApprovalTimes {

	/** Who may know how long each person takes. */
	public static final String READERS = "hasAnyRole('ADMIN', 'PURCHASING_MANAGER', 'AUDITOR')";

	private final JdbcClient database;

	private final People people;

	private final BusinessCalendars calendars;

	private final Formats formats;

	private final Clock clock;

	ApprovalTimes(JdbcClient database, People people, BusinessCalendars calendars, Formats formats, Clock clock) {
		this.database = database;
		this.people = people;
		this.calendars = calendars;
		this.formats = formats;
		this.clock = clock;
	}

	/** A step of a process; the name is there where approval rules gave it one. */
	public record Step(String process, String step, @Nullable StepName name) {

		public Optional<StepName> named() {
			return Optional.ofNullable(this.name);
		}

	}

	/** The figures of one step. */
	public record OfStep(Step step, ApprovalFigures figures) {
	}

	/** The figures of one person, whatever accounts they decided with. */
	public record OfPerson(UserId account, ApprovalFigures figures) {
	}

	/** The last days up to today. */
	public ApprovalPeriod lastDays() {
		return ApprovalPeriod.of(null, null, null, today());
	}

	/** The period that is asked for, the last days where nothing is said. */
	public ApprovalPeriod period(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String process) {
		return ApprovalPeriod.of(from, to, process, today());
	}

	/** Step by step, ordered by process, step and name. */
	public List<OfStep> bySteps(ApprovalPeriod period) {
		return grouped(decided(period), overdue(period), Row::step).entrySet()
			.stream()
			.map((entry) -> new OfStep(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing((OfStep row) -> row.step().process())
				.thenComparing((row) -> row.step().step())
				.thenComparing((row) -> row.step().named().map(StepName::zh).orElse("")))
			.toList();
	}

	/**
	 * Person by person. Overdue is what they have in hand, or are named for while nobody
	 * has it in hand; what waits for a role is nobody's.
	 */
	public List<OfPerson> byPeople(ApprovalPeriod period) {
		List<Row> decided = decided(period);
		List<Row> overdue = overdueOfPeople(period);
		Map<UserId, PersonId> known = new HashMap<>();
		Map<PersonId, UserId> accounts = new HashMap<>();
		List.of(decided, overdue).forEach((rows) -> rows.forEach((row) -> {
			PersonId person = known.computeIfAbsent(row.account(), this.people::personOf);
			accounts.merge(person, row.account(),
					(one, other) -> (one.value().compareTo(other.value()) <= 0) ? one : other);
		}));
		return grouped(decided, overdue, (row) -> Objects.requireNonNull(known.get(row.account()))).entrySet()
			.stream()
			.map((entry) -> new OfPerson(Objects.requireNonNull(accounts.get(entry.getKey())), entry.getValue()))
			.sorted(Comparator.comparing((row) -> row.account().value()))
			.toList();
	}

	/**
	 * The decisions behind the figures, the slowest first.
	 * @param step of which step alone, or null
	 * @param account of whom alone, with whatever account they decided, or null
	 */
	public List<TimedDecision> decisions(ApprovalPeriod period, @Nullable Step step, @Nullable UserId account,
			int offset, int limit) {
		Condition condition = condition(period, step, account);
		return this.database.sql(
				"select subject_type, subject_id, number, title_zh, title_en, decided_by, asked_at, decided_at, due_at,"
						+ " working_seconds, escalated from approval_decision where " + condition.text()
						+ " order by working_seconds desc, id limit :limit offset :offset")
			.params(condition.values())
			.param("limit", limit)
			.param("offset", offset)
			.query((row, number) -> timed(row))
			.list();
	}

	/** How many there are behind a figure. */
	public int count(ApprovalPeriod period, @Nullable Step step, @Nullable UserId account) {
		Condition condition = condition(period, step, account);
		return this.database.sql("select count(*) from approval_decision where " + condition.text())
			.params(condition.values())
			.query(Integer.class)
			.single();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.formats.zone());
	}

	private <K> Map<K, ApprovalFigures> grouped(List<Row> decided, List<Row> overdue, Function<Row, K> key) {
		Map<K, List<Row>> taken = decided.stream().collect(Collectors.groupingBy(key));
		Map<K, List<Row>> late = overdue.stream().collect(Collectors.groupingBy(key));
		WorkingCalendar calendar = this.calendars.ofCompany();
		Instant now = this.clock.instant();
		Set<K> keys = new LinkedHashSet<>(taken.keySet());
		keys.addAll(late.keySet());
		Map<K, ApprovalFigures> figures = new HashMap<>();
		keys.forEach((each) -> {
			List<Row> waiting = late.getOrDefault(each, List.of());
			figures.put(each, ApprovalFigures.of(taken.getOrDefault(each, List.of()).stream().map(Row::timing).toList(),
					waiting.size(), longest(waiting, calendar, now)));
		});
		return figures;
	}

	private static @Nullable Duration longest(Collection<Row> waiting, WorkingCalendar calendar, Instant now) {
		return waiting.stream()
			.flatMap((row) -> Optional.ofNullable(row.timing().dueAt()).stream())
			.min(Comparator.naturalOrder())
			.map((due) -> calendar.workingTimeBetween(due, now))
			.orElse(null);
	}

	private List<Row> decided(ApprovalPeriod period) {
		return this.database
			.sql("""
					select process, step, step_zh, step_en, decided_by account, decided_at, due_at, working_seconds, escalated
					from approval_decision where decided_at >= :from and decided_at < :until"""
					+ ofProcess(period))
			.params(bounds(period))
			.query((row, number) -> new Row(step(row), new UserId(row.getString("account")),
					new ApprovalFigures.Timing(instant(row, "decided_at"), maybe(row, "due_at"),
							row.getObject("working_seconds", Long.class), row.getBoolean("escalated"))))
			.list();
	}

	private List<Row> overdue(ApprovalPeriod period) {
		return late("select process, step, step_zh, step_en, '' account, due_at from inbox_task where due_at < :now",
				period);
	}

	private List<Row> overdueOfPeople(ApprovalPeriod period) {
		return late("""
				select process, step, step_zh, step_en, coalesce(holder, user_id) account, due_at from inbox_task
				left join inbox_task_person on inbox_task_person.task_id = inbox_task.task_id and holder is null
				where due_at < :now and coalesce(holder, user_id) is not null""", period);
	}

	private List<Row> late(String sql, ApprovalPeriod period) {
		Map<String, Object> values = bounds(period);
		values.put("now", utc(this.clock.instant()));
		values.remove("from");
		values.remove("until");
		return this.database.sql(sql + ofProcess(period)).params(values).query((row, number) -> {
			Instant due = instant(row, "due_at");
			String account = row.getString("account");
			return new Row(step(row), account.isEmpty() ? UserId.SYSTEM : new UserId(account),
					new ApprovalFigures.Timing(due, due, null, false));
		}).list();
	}

	private static String ofProcess(ApprovalPeriod period) {
		return (period.process() == null) ? "" : " and process = :process";
	}

	private Map<String, Object> bounds(ApprovalPeriod period) {
		Map<String, Object> values = new HashMap<>();
		values.put("from", utc(period.from().atStartOfDay(this.formats.zone()).toInstant()));
		values.put("until", utc(period.to().plusDays(1).atStartOfDay(this.formats.zone()).toInstant()));
		if (period.process() != null) {
			values.put("process", period.process());
		}
		return values;
	}

	private Condition condition(ApprovalPeriod period, @Nullable Step step, @Nullable UserId account) {
		Map<String, Object> values = bounds(period);
		List<String> parts = new ArrayList<>(
				List.of("decided_at >= :from and decided_at < :until and working_seconds is not null"));
		if (period.process() != null) {
			parts.add("process = :process");
		}
		if (step != null) {
			parts.add("process = :stepProcess and step = :step");
			values.put("stepProcess", step.process());
			values.put("step", step.step());
			step.named().ifPresentOrElse((name) -> {
				parts.add("step_zh = :zh and step_en = :en");
				values.put("zh", name.zh());
				values.put("en", name.en());
			}, () -> parts.add("step_zh is null"));
		}
		if (account != null) {
			Set<UserId> accounts = new LinkedHashSet<>(this.people.accountsOf(this.people.personOf(account)));
			accounts.add(account);
			parts.add("decided_by in (:accounts)");
			values.put("accounts", accounts.stream().map(UserId::value).toList());
		}
		return new Condition(String.join(" and ", parts), values);
	}

	private static TimedDecision timed(ResultSet row) throws SQLException {
		Instant decided = instant(row, "decided_at");
		return new TimedDecision(new Subject(row.getString("subject_type"), Ids.fromBytes(row.getBytes("subject_id"))),
				Objects.requireNonNullElse(row.getString("number"), ""),
				Objects.requireNonNullElse(row.getString("title_zh"), ""),
				Objects.requireNonNullElse(row.getString("title_en"), ""), new UserId(row.getString("decided_by")),
				Objects.requireNonNullElse(maybe(row, "asked_at"), decided), decided, maybe(row, "due_at"),
				Duration.ofSeconds(row.getLong("working_seconds")), row.getBoolean("escalated"));
	}

	private static Step step(ResultSet row) throws SQLException {
		String zh = row.getString("step_zh");
		String en = row.getString("step_en");
		return new Step(row.getString("process"), row.getString("step"),
				(zh != null && en != null) ? new StepName(zh, en) : null);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(maybe(row, column));
	}

	private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
		LocalDateTime at = row.getObject(column, LocalDateTime.class);
		return (at != null) ? at.toInstant(ZoneOffset.UTC) : null;
	}

	private static LocalDateTime utc(Instant at) {
		return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	private record Row(Step step, UserId account, ApprovalFigures.Timing timing) {
	}

	private record Condition(String text, Map<String, Object> values) {
	}

}
