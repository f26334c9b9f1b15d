package io.cailian.calendar.ui;

import java.util.Set;

import io.cailian.calendar.CalendarAdministration;
import io.cailian.identity.Roles;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.Tone;

import org.springframework.stereotype.Component;

/**
 * Calendars that still lack the days of a year, on the home page.
 */
@Component
class CalendarTile implements HomeTile {

	private final CalendarAdministration administration;

	CalendarTile(CalendarAdministration administration) {
		this.administration = administration;
	}

	@Override
	public String titleKey() {
		return "calendar.CalendarTile.title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.ADMIN);
	}

	@Override
	public long count() {
		return this.administration.behind().size();
	}

	@Override
	public String route() {
		return "calendars";
	}

	@Override
	public Tone tone() {
		return Tone.WARNING;
	}

	@Override
	public int order() {
		return 80;
	}

}
