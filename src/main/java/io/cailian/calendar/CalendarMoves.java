package io.cailian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes every change of a calendar, by hand or from a table, and tells the audit trail
 * what was and what is. What changes nothing is not told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarMoves {

	private final CalendarRecords records;

	private final ApplicationEventPublisher events;

	CalendarMoves(CalendarRecords records, ApplicationEventPublisher events) {
		this.records = records;
		this.events = events;
	}

	CalendarDetails open(CalendarId id, String country, WorkingWeek week) {
		CalendarDetails opened = this.records.saveAndFlush(BusinessCalendar.open(id, country, week)).details();
		Map<String, String> facts = new TreeMap<>(Map.of("country", country));
		facts.putAll(said(week, ""));
		tell(CalendarChanged.OPENED, opened, facts);
		return opened;
	}

	CalendarDetails work(BusinessCalendar calendar, WorkingWeek week) {
		WorkingWeek before = calendar.details().week();
		if (before.equals(week)) {
			return calendar.details();
		}
		calendar.work(week);
		CalendarDetails changed = this.records.saveAndFlush(calendar).details();
		Map<String, String> facts = new TreeMap<>(Map.of("country", changed.country()));
		facts.putAll(said(before, "Before"));
		facts.putAll(said(week, ""));
		tell(CalendarChanged.WEEK_CHANGED, changed, facts);
		return changed;
	}

	/** Marks days, written at once however many they are. */
	CalendarDetails mark(BusinessCalendar calendar, Collection<SpecialDay> days) {
		Map<LocalDate, SpecialDay> before = calendar.details()
			.days()
			.stream()
			.collect(Collectors.toMap(SpecialDay::day, Function.identity()));
		List<SpecialDay> different = days.stream().filter((day) -> !day.equals(before.get(day.day()))).toList();
		if (different.isEmpty()) {
			return calendar.details();
		}
		calendar.mark(different);
		CalendarDetails changed = this.records.saveAndFlush(calendar).details();
		for (SpecialDay day : different) {
			Map<String, String> facts = new TreeMap<>(said(changed, day, ""));
			Optional.ofNullable(before.get(day.day())).ifPresent((was) -> facts.putAll(said(changed, was, "Before")));
			tell(CalendarChanged.DAY_MARKED, changed, facts);
		}
		return changed;
	}

	CalendarDetails unmark(BusinessCalendar calendar, LocalDate day) {
		Optional<SpecialDay> before = calendar.details().special(day);
		if (before.isEmpty()) {
			return calendar.details();
		}
		calendar.unmark(day);
		CalendarDetails changed = this.records.saveAndFlush(calendar).details();
		tell(CalendarChanged.DAY_UNMARKED, changed, said(changed, before.get(), ""));
		return changed;
	}

	private static Map<String, String> said(WorkingWeek week, String suffix) {
		return Map.of("zone" + suffix, week.zone().map(ZoneId::getId).orElse("-"), "daysOff" + suffix,
				week.daysOff().isEmpty() ? "-"
						: week.daysOff().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(", ")),
				"workTimes" + suffix,
				week.workTimes()
					.stream()
					.map((time) -> time.from() + "–" + time.until())
					.collect(Collectors.joining(", ")));
	}

	private static Map<String, String> said(CalendarDetails calendar, SpecialDay day, String suffix) {
		Map<String, String> facts = new TreeMap<>(Map.of("country", calendar.country(), "date", day.day().toString(),
				"kind" + suffix, day.kind().name(), "nameZh" + suffix, day.nameZh(), "nameEn" + suffix, day.nameEn()));
		if (!day.source().isEmpty()) {
			facts.put("source" + suffix, day.source());
		}
		return facts;
	}

	private void tell(String action, CalendarDetails calendar, Map<String, String> facts) {
		this.events.publishEvent(new CalendarChanged(action, calendar.id(), facts));
	}

}
