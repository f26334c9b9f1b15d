package io.cailian.calendar;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody has opened a calendar, changed its working week, or marked or unmarked one of
 * its days.
 */
record CalendarChanged(String action, CalendarId id, Map<String, String> facts) implements AuditedEvent {

	static final String OPENED = "CALENDAR_OPENED";

	static final String WEEK_CHANGED = "CALENDAR_WEEK_CHANGED";

	static final String DAY_MARKED = "CALENDAR_DAY_MARKED";

	static final String DAY_UNMARKED = "CALENDAR_DAY_UNMARKED";

	CalendarChanged {
		facts = Map.copyOf(facts);
	}

	@Override
	public String subjectType() {
		return "CALENDAR";
	}

	@Override
	public UUID subjectId() {
		return this.id.value();
	}

}
