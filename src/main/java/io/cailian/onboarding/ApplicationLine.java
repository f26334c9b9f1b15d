package io.cailian.onboarding;

import java.time.Instant;

/**
 * An application as one row of the staff's list.
 */
public record ApplicationLine(ApplicationId id, String number, String name, String identifierScheme,
		String identifierValue, String country, String contactName, String contactEmail, ApplicationStatus status,
		Instant statusSince, Instant submittedAt) {

}
