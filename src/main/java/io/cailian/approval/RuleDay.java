package io.cailian.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import io.cailian.uikit.RegionalSettings;

import org.springframework.stereotype.Component;

/**
 * The day it is for the company, from whose start a version is in force.
 */
@Component
class RuleDay {

	private final Clock clock;

	private final ZoneId zone;

	RuleDay(Clock clock, RegionalSettings settings) {
		this.clock = clock;
		this.zone = settings.zone();
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

}
