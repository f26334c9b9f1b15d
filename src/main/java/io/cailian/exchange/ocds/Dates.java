package io.cailian.exchange.ocds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads points in time. The standard wants RFC 3339; as it advises for dates without a
 * time, a start is read as the beginning and an end as the last second of the day, in
 * UTC, with a warning.
 */
final class Dates {

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern WITHOUT_ZONE = Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");

	private static final Pattern FULL = Pattern.compile(WITHOUT_ZONE + "(Z|[+-]\\d{2}:\\d{2})");

	private static final Instant EARLIEST = Instant.parse("1000-01-02T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

	private Dates() {
	}

	static Optional<Instant> read(Json json, boolean end, Findings findings) {
		if (json instanceof Json.Nothing) {
			return Optional.empty();
		}
		if (!(json instanceof Json.Text text)) {
			findings.add(json.place(), OcdsFault.WRONG_TYPE, "text");
			return Optional.empty();
		}
		String written = text.value().strip();
		if (written.isEmpty()) {
			return Optional.empty();
		}
		try {
			Instant instant = parse(written, end, text.place(), findings);
			if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
				return Optional.of(instant.truncatedTo(ChronoUnit.MICROS));
			}
		}
		catch (DateTimeException ex) {
			// Told below, like a date out of range.
		}
		findings.add(text.place(), OcdsFault.DATE_UNREADABLE, written);
		return Optional.empty();
	}

	private static Instant parse(String written, boolean end, Place place, Findings findings) {
		if (DATE.matcher(written).matches()) {
			LocalDate date = LocalDate.parse(written);
			findings.add(place, OcdsFault.DATE_WITHOUT_TIME, written);
			return date.atTime(end ? LocalTime.of(23, 59, 59) : LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
		}
		if (WITHOUT_ZONE.matcher(written).matches()) {
			LocalDateTime time = LocalDateTime.parse(written);
			findings.add(place, OcdsFault.DATE_WITHOUT_ZONE, written);
			return time.toInstant(ZoneOffset.UTC);
		}
		if (FULL.matcher(written).matches()) {
			return OffsetDateTime.parse(written).toInstant();
		}
		throw new DateTimeException("Not a date");
	}

}
