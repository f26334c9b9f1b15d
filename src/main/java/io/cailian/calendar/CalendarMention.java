package io.cailian.calendar;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names calendars where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class CalendarMention implements DocumentSource {

	private final CalendarRecords records;

	CalendarMention(CalendarRecords records) {
		this.records = records;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals("CALENDAR")) {
			return Optional.empty();
		}
		try {
			return this.records.findById(new CalendarId(UUID.fromString(key)))
				.map((calendar) -> new NamedDocument(calendar.country(), "calendars?country=" + calendar.country()));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
