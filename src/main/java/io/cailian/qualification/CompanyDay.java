package io.cailian.qualification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.cailian.uikit.RegionalSettings;

import org.springframework.stereotype.Component;

/**
 * The day it is for the company, by which validity is judged.
 */
@Component
class CompanyDay {

	private final Clock clock;

	private final ZoneId zone;

	CompanyDay(Clock clock, RegionalSettings settings) {
		this.clock = clock;
		this.zone = settings.zone();
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	Instant now() {
		return this.clock.instant();
	}

}
