package io.cailian.calendar;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one calendar for ever, also before it has been saved.
 */
@Embeddable
public record CalendarId(@Column(name = "calendar_id") UUID value) implements Serializable {

	public static CalendarId next() {
		return new CalendarId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
