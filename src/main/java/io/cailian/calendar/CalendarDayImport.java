package io.cailian.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportColumn.Type;
import io.cailian.staging.spi.ImportKind;
import io.cailian.staging.spi.ImportRow;
import io.cailian.staging.spi.ImportRun;
import io.cailian.staging.spi.RowOutcome;
import io.cailian.staging.spi.RowOutcome.What;

import org.springframework.stereotype.Component;

/**
 * Public holidays and make-up days out of a table, such as a year's that a government has
 * announced. A day that is marked already is marked anew; nothing is unmarked.
 */
@Component
class CalendarDayImport implements ImportKind {

	private static final String PREFIX = "calendar.CalendarDayImport.";

	private static final String COUNTRY = "country";

	private static final String DAY = "day";

	private static final String KIND = "kind";

	private static final String NAME_ZH = "nameZh";

	private static final String NAME_EN = "nameEn";

	private static final String SOURCE = "source";

	/** What a day needs; where a cell of it has the wrong form, the day is not known. */
	private static final List<String> MEANT = List.of(DAY, KIND, NAME_ZH, NAME_EN);

	private final CalendarRecords records;

	private final CalendarMoves moves;

	CalendarDayImport(CalendarRecords records, CalendarMoves moves) {
		this.records = records;
		this.moves = moves;
	}

	@Override
	public String name() {
		return "calendar-days";
	}

	@Override
	public String titleKey() {
		return PREFIX + "title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.ADMIN);
	}

	@Override
	public List<ImportColumn> columns() {
		return List.of(ImportColumn.text(COUNTRY, PREFIX + COUNTRY, true, CountryCode::known),
				new ImportColumn(DAY, PREFIX + DAY, Type.DATE, true, List.of(), UnaryOperator.identity()),
				ImportColumn.choice(KIND, PREFIX + KIND, true,
						Arrays.stream(DayKind.values()).map(DayKind::name).toList()),
				ImportColumn.text(NAME_ZH, PREFIX + NAME_ZH, true, SpecialDay::name),
				ImportColumn.text(NAME_EN, PREFIX + NAME_EN, true, SpecialDay::name),
				ImportColumn.text(SOURCE, PREFIX + SOURCE, false, SpecialDay::source));
	}

	@Override
	public List<ImportChoice> choices() {
		return List.of();
	}

	/** More than that no calendar holds. */
	@Override
	public int maxRows() {
		return BusinessCalendar.MAX_DAYS;
	}

	@Override
	public String key(ImportRow row) {
		return (row.value(COUNTRY).isEmpty() || row.value(DAY).isEmpty()) ? ""
				: row.value(COUNTRY) + " " + row.value(DAY);
	}

	@Override
	public Map<Integer, List<CellFinding>> check(List<ImportRow> rows) {
		Map<String, Optional<CalendarDetails>> calendars = new HashMap<>();
		Map<Integer, List<CellFinding>> findings = new HashMap<>();
		for (ImportRow row : rows) {
			List<CellFinding> found = new ArrayList<>();
			Optional<CalendarDetails> calendar = calendars.computeIfAbsent(row.value(COUNTRY),
					(country) -> this.records.findByCountry(country).map(BusinessCalendar::details));
			if (calendar.isEmpty()) {
				found.add(CellFinding.error(COUNTRY, PREFIX + "noCalendar", row.value(COUNTRY)).leadingTo("calendars"));
			}
			if (MEANT.stream().noneMatch((column) -> row.value(column).isEmpty())) {
				try {
					SpecialDay day = day(row);
					calendar.ifPresent((present) -> found.addAll(warnings(present, day)));
				}
				catch (RuleViolation violation) {
					found.add(CellFinding.error(DAY, violation.messageKey(), violation.args().toArray()));
				}
			}
			if (!found.isEmpty()) {
				findings.put(row.number(), found);
			}
		}
		return findings;
	}

	/** A working day that would be one anyway is likely a slip, so is a day at odds. */
	private static List<CellFinding> warnings(CalendarDetails calendar, SpecialDay day) {
		List<CellFinding> warnings = new ArrayList<>();
		if (day.kind() == DayKind.WORKING && !calendar.week().daysOff().contains(day.day().getDayOfWeek())) {
			warnings.add(CellFinding.warning(KIND, PREFIX + "worksAnyway"));
		}
		calendar.special(day.day())
			.filter((present) -> present.kind() != day.kind())
			.ifPresent((present) -> warnings
				.add(CellFinding.warning(KIND, PREFIX + "otherwise", present.nameZh(), present.nameEn())
					.leadingTo("calendars?country=" + calendar.country() + "&year=" + day.day().getYear())));
		return warnings;
	}

	@Override
	public List<RowOutcome> take(List<ImportRow> rows, ImportRun run) {
		Map<Integer, RowOutcome> outcomes = new TreeMap<>();
		rows.stream()
			.collect(Collectors.groupingBy((row) -> row.value(COUNTRY)))
			.forEach((country, ofCountry) -> take(country, ofCountry)
				.forEach((outcome) -> outcomes.put(outcome.row(), outcome)));
		return List.copyOf(outcomes.values());
	}

	private List<RowOutcome> take(String country, List<ImportRow> rows) {
		BusinessCalendar calendar = this.records.findByCountry(country)
			.orElseThrow(() -> new RuleViolation(PREFIX + "noCalendar", country));
		Map<LocalDate, SpecialDay> before = calendar.details()
			.days()
			.stream()
			.collect(Collectors.toMap(SpecialDay::day, Function.identity()));
		this.moves.mark(calendar, rows.stream().map(CalendarDayImport::day).toList());
		return rows.stream().map((row) -> {
			SpecialDay day = day(row);
			SpecialDay was = before.get(day.day());
			What what = (was == null) ? What.CREATED : What.UPDATED;
			return new RowOutcome(row.number(), day.equals(was) ? What.SKIPPED : what,
					"calendars?country=" + country + "&year=" + day.day().getYear());
		}).toList();
	}

	private static SpecialDay day(ImportRow row) {
		return new SpecialDay(LocalDate.parse(row.value(DAY)), DayKind.valueOf(row.value(KIND)), row.value(NAME_ZH),
				row.value(NAME_EN), row.value(SOURCE));
	}

}
