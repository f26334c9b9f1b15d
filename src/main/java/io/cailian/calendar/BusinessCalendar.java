package io.cailian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The working week of one country and the days that differ from it. It lasts as long as
 * the country matters; each year the administrator adds the days that were announced.
 */
@Entity
@Table(name = "business_calendar")
class BusinessCalendar {

	/** Special days of ten years, were each of their days one. */
	static final int MAX_DAYS = 10 * 366;

	private static final int MINUTES = 60;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CalendarId id;

	@Column(name = "country")
	private String country;

	@Column(name = "zone")
	private String zone;

	@ElementCollection
	@CollectionTable(name = "calendar_day_off", joinColumns = @JoinColumn(name = "calendar_id"))
	@Column(name = "weekday", nullable = false)
	@Enumerated(EnumType.STRING)
	private Set<DayOfWeek> daysOff = EnumSet.noneOf(DayOfWeek.class);

	@ElementCollection
	@CollectionTable(name = "calendar_work_time", joinColumns = @JoinColumn(name = "calendar_id"))
	private Set<StoredWorkTime> workTimes = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "calendar_special_day", joinColumns = @JoinColumn(name = "calendar_id"))
	private Set<StoredDay> days = new HashSet<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected BusinessCalendar() {
	}

	static BusinessCalendar open(CalendarId id, String country, WorkingWeek week) {
		BusinessCalendar calendar = new BusinessCalendar();
		calendar.id = id;
		calendar.country = country;
		calendar.work(week);
		return calendar;
	}

	/** Has people work so from now on. */
	void work(WorkingWeek week) {
		this.zone = week.zone().map(ZoneId::getId).orElse("");
		this.daysOff.retainAll(week.daysOff());
		this.daysOff.addAll(week.daysOff());
		Set<StoredWorkTime> wanted = week.workTimes().stream().map(StoredWorkTime::of).collect(Collectors.toSet());
		this.workTimes.retainAll(wanted);
		this.workTimes.addAll(wanted);
	}

	/**
	 * Marks days, in the place of what was said of them before.
	 * @throws RuleViolation if more days than of ten years would be marked
	 */
	void mark(Collection<SpecialDay> marked) {
		Map<LocalDate, StoredDay> present = this.days.stream()
			.collect(Collectors.toMap(StoredDay::day, Function.identity()));
		for (SpecialDay day : marked) {
			StoredDay next = StoredDay.of(day);
			StoredDay before = present.put(day.day(), next);
			if (!next.equals(before)) {
				if (before != null) {
					this.days.remove(before);
				}
				this.days.add(next);
			}
		}
		if (this.days.size() > MAX_DAYS) {
			throw new RuleViolation("calendar.BusinessCalendar.tooManyDays", MAX_DAYS);
		}
	}

	/** Makes a day again what its weekday says. */
	void unmark(LocalDate day) {
		this.days.removeIf((each) -> each.day().equals(day));
	}

	String country() {
		return this.country;
	}

	CalendarDetails details() {
		return new CalendarDetails(this.id, this.country, week(),
				this.days.stream().map(StoredDay::special).sorted(Comparator.comparing(SpecialDay::day)).toList(),
				(this.version != null) ? this.version : 0);
	}

	/** To count with; told in the zone of the company unless it has one of its own. */
	WorkingCalendar calendar(ZoneId companyZone) {
		return new WorkingCalendar(week().zone().orElse(companyZone), week(),
				this.days.stream().collect(Collectors.toMap(StoredDay::day, StoredDay::kind)));
	}

	private WorkingWeek week() {
		return new WorkingWeek(this.zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(this.zone)), this.daysOff,
				this.workTimes.stream().map(StoredWorkTime::time).toList());
	}

	/** Hours as minutes of the day, which no database moves into another zone. */
	@Embeddable
	record StoredWorkTime(@Column(name = "from_minute", nullable = false) int fromMinute,
			@Column(name = "until_minute", nullable = false) int untilMinute) {

		static StoredWorkTime of(WorkTime time) {
			return new StoredWorkTime(minute(time.from()), minute(time.until()));
		}

		WorkTime time() {
			return new WorkTime(time(this.fromMinute), time(this.untilMinute));
		}

		private static int minute(LocalTime time) {
			return time.getHour() * MINUTES + time.getMinute();
		}

		private static LocalTime time(int minute) {
			return LocalTime.of(minute / MINUTES, minute % MINUTES);
		}

	}

	@Embeddable
	record StoredDay(@Column(name = "special_day", nullable = false) LocalDate day,
			@Column(name = "kind", nullable = false) @Enumerated(EnumType.STRING) DayKind kind,
			@Column(name = "name_zh", nullable = false) String nameZh,
			@Column(name = "name_en", nullable = false) String nameEn,
			@Column(name = "source", nullable = false) String source) {

		static StoredDay of(SpecialDay day) {
			return new StoredDay(day.day(), day.kind(), day.nameZh(), day.nameEn(), day.source());
		}

		SpecialDay special() {
			return new SpecialDay(this.day, this.kind, this.nameZh, this.nameEn, this.source);
		}

	}

}
