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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private final DecisionTallies tallies;

	private final People people;

	private final BusinessCalendars calendars;

	private final Formats formats;

	private final Clock clock;

	ApprovalTimes(JdbcClient database, DecisionTallies tallies, People people, BusinessCalendars calendars,
			Formats formats, Clock clock) {
		this.database = database;
		this.tallies = tallies;
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

		static Step of(ResultSet row) throws SQLException {
			String zh = row.getString("step_zh");
			String en = row.getString("step_en");
			return new Step(row.getString("process"), row.getString("step"),
					(zh != null && en != null) ? new StepName(zh, en) : null);
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
		return together(this.tallies.bySteps(period), overdue(period), Late::step).entrySet()
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
		List<Late> overdue = overdueOfPeople(period);
		Map<PersonId, UserId> firsts = new HashMap<>();
		Map<UserId, PersonId> known = new HashMap<>();
		Stream.concat(this.tallies.accounts(period).stream(), overdue.stream().map(Late::account))
			.forEach((account) -> {
				PersonId person = known.computeIfAbsent(account, this.people::personOf);
				firsts.merge(person, account,
						(one, other) -> (one.value().compareTo(other.value()) <= 0) ? one : other);
			});
		Map<UserId, UserId> counted = new HashMap<>();
		known.forEach((account, person) -> {
			UserId first = Objects.requireNonNull(firsts.get(person));
			if (!first.equals(account)) {
				counted.put(account, first);
			}
		});
		return together(this.tallies.byAccounts(period, counted), overdue,
				(late) -> counted.getOrDefault(late.account(), late.account()))
			.entrySet()
			.stream()
			.map((entry) -> new OfPerson(entry.getKey(), entry.getValue()))
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
		DecisionTallies.Taken condition = condition(period, step, account);
		return this.database.sql(
				"select subject_type, subject_id, number, title_zh, title_en, decided_by, asked_at, decided_at, due_at,"
						+ " working_seconds, escalated from approval_decision where " + condition.condition()
						+ " order by working_seconds desc, id limit :limit offset :offset")
			.params(condition.values())
			.param("limit", limit)
			.param("offset", offset)
			.query((row, number) -> timed(row))
			.list();
	}

	/** How many there are behind a figure. */
	public int count(ApprovalPeriod period, @Nullable Step step, @Nullable UserId account) {
		DecisionTallies.Taken condition = condition(period, step, account);
		return this.database.sql("select count(*) from approval_decision where " + condition.condition())
			.params(condition.values())
			.query(Integer.class)
			.single();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.formats.zone());
	}

	private <K> Map<K, ApprovalFigures> together(Map<K, ApprovalFigures> decided, List<Late> overdue,
			Function<Late, K> key) {
		WorkingCalendar calendar = this.calendars.ofCompany();
		Instant now = this.clock.instant();
		Map<K, ApprovalFigures> figures = new HashMap<>(decided);
		overdue.stream()
			.collect(Collectors.groupingBy(key))
			.forEach((each, late) -> figures.put(each,
					figures.getOrDefault(each, ApprovalFigures.NONE).with(late.size(), longest(late, calendar, now))));
		return figures;
	}

	private static @Nullable Duration longest(Collection<Late> waiting, WorkingCalendar calendar, Instant now) {
		return waiting.stream()
			.map(Late::due)
			.min(Comparator.naturalOrder())
			.map((due) -> calendar.workingTimeBetween(due, now))
			.orElse(null);
	}

	private List<Late> overdue(ApprovalPeriod period) {
		return late("select process, step, step_zh, step_en, '' account, due_at from inbox_task where due_at < :now",
				period);
	}

	private List<Late> overdueOfPeople(ApprovalPeriod period) {
		return late("""
				select process, step, step_zh, step_en, coalesce(holder, user_id) account, due_at from inbox_task
				left join inbox_task_person on inbox_task_person.task_id = inbox_task.task_id and holder is null
				where due_at < :now and coalesce(holder, user_id) is not null""", period);
	}

	private List<Late> late(String sql, ApprovalPeriod period) {
		Map<String, Object> values = new HashMap<>(
				Map.of("now", LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)));
		Optional.ofNullable(period.process()).ifPresent((process) -> values.put("process", process));
		return this.database.sql(sql + ((period.process() == null) ? "" : " and process = :process"))
			.params(values)
			.query((row, number) -> {
				String account = row.getString("account");
				return new Late(Step.of(row), account.isEmpty() ? UserId.SYSTEM : new UserId(account),
						instant(row, "due_at"));
			})
			.list();
	}

	private DecisionTallies.Taken condition(ApprovalPeriod period, @Nullable Step step, @Nullable UserId account) {
		DecisionTallies.Taken taken = this.tallies.of(period);
		Map<String, Object> values = taken.values();
		List<String> parts = new ArrayList<>(List.of(taken.condition(), "working_seconds is not null"));
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
			parts.add("decided_by in (:accounts)");
			values.put("accounts", this.people.accountsOf(account).stream().map(UserId::value).toList());
		}
		return new DecisionTallies.Taken(String.join(" and ", parts), values);
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

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(maybe(row, column));
	}

	private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
		LocalDateTime at = row.getObject(column, LocalDateTime.class);
		return (at != null) ? at.toInstant(ZoneOffset.UTC) : null;
	}

	/** A task whose due date has passed. */
	private record Late(Step step, UserId account, Instant due) {
	}

}
